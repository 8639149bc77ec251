// SPDX-License-Identifier: MIT
#include "core/deletion/batchof.h"

#include "core/text/bytes.h"
#include "core/text/plainname.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qint64 most = 1'000'000'000;

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= double(most) && number == double(qint64(number)) ? std::optional(qint64(number))
                                                                                     : std::nullopt;
}

} // namespace

QJsonObject toJson(const BatchOf &batch)
{
    return {{u"set"_s, batch.set},
            {u"number"_s, batch.number},
            {u"planned"_s, batch.planned},
            {u"rows"_s, batch.rows},
            {u"root"_s, batch.root.toString()},
            {u"keys"_s, QJsonArray::fromStringList(batch.keys)},
            {u"last"_s, batch.isLast}};
}

std::optional<BatchOf> batchFromJson(const QJsonObject &object)
{
    BatchOf batch;
    batch.set = object[u"set"_s].toString();
    batch.root = QualifiedName::parse(object[u"root"_s].toString());
    batch.isLast = object[u"last"_s].toBool();
    const auto number = wholeNumber(object[u"number"_s]);
    const auto planned = wholeNumber(object[u"planned"_s]);
    const auto rows = wholeNumber(object[u"rows"_s]);
    const QJsonArray keys = object[u"keys"_s].toArray();
    const bool isGood = isPlainName(batch.set) && !batch.root.isEmpty() && number && *number > 0 && planned && rows
        && !keys.isEmpty() && std::ranges::all_of(keys, [](const QJsonValue &key) {
                            return key.isString() && hasExactBytes(key.toString());
                        });
    if (!isGood)
        return std::nullopt;
    batch.number = int(*number);
    batch.planned = int(*planned);
    batch.rows = *rows;
    for (const QJsonValue &key : keys)
        batch.keys.append(key.toString());
    return batch;
}

} // namespace ondelete
