// SPDX-License-Identifier: MIT
#include "core/records/receipt.h"
#include "core/text/bytes.h"
#include "core/text/plainname.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qsizetype longestText = 1 << 20;
constexpr qsizetype longestPath = 4096;
constexpr qsizetype mostItems = 1'000'000;
constexpr qint64 mostRows = qint64(1) << 52;

template <typename Enum>
std::optional<Enum> enumFrom(const QString &text, Enum last)
{
    for (int i = 0; i <= int(last); ++i)
        if (toString(Enum(i)) == text)
            return Enum(i);
    return std::nullopt;
}

bool isSum(const QString &text)
{
    return text.isEmpty() || (text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
                                  return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                              }));
}

/// Reads fields that may be missing, and remembers whether any was not what it must be.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }

    [[nodiscard]] bool isGood() const { return m_good; }

    bool must(bool holds)
    {
        m_good = m_good && holds;
        return holds;
    }

    QString text(const QString &name, qsizetype longest = longestText) { return textOf(m_object[name], longest); }

    QStringList texts(const QString &name) { return textsOf(m_object[name]); }

    bool boolean(const QString &name)
    {
        const QJsonValue value = m_object[name];
        must(isMissing(value) || value.isBool());
        return value.toBool();
    }

    qint64 number(const QString &name, qint64 most) { return numberOf(m_object[name], most); }

    QualifiedName name(const QString &field) { return nameOf(text(field)); }

    QList<TableEffect> effects(const QString &name)
    {
        QList<TableEffect> effects;
        for (const QJsonArray items = array(name); const QJsonValue &item : items) {
            must(item.isObject());
            const QualifiedName table = nameOf(textOf(item[u"table"_s], longestText));
            must(!table.isEmpty());
            effects.append({table,
                            enumFrom(textOf(item[u"action"_s], longestText), RowAction::Insert)
                                .value_or(RowAction::Unknown), // a later version's
                            numberOf(item[u"planned"_s], mostRows), numberOf(item[u"actual"_s], mostRows)});
        }
        return effects;
    }

    QList<AlteredRows> altered(const QString &name)
    {
        QList<AlteredRows> altered;
        for (const QJsonArray items = array(name); const QJsonValue &item : items) {
            must(item.isObject());
            AlteredRows rows{nameOf(textOf(item[u"table"_s], longestText)),
                             numberOf(item[u"rows"_s], mostRows),
                             textsOf(item[u"triggers"_s]),
                             {},
                             {}};
            must(!rows.table.isEmpty());
            for (const QJsonArray columns = arrayOf(item[u"columns"_s]); const QJsonValue &column : columns)
                rows.columns.append({textOf(column[u"column"_s], longestText), numberOf(column[u"rows"_s], mostRows),
                                     numberOf(column[u"time_of_undo"_s], mostRows)});
            altered.append(rows);
        }
        return altered;
    }

    QList<FixChange> changes(const QString &name)
    {
        QList<FixChange> changes;
        for (const QJsonArray items = array(name); const QJsonValue &item : items)
            if (const auto change = fixChangeFromJson(item.toObject()))
                changes.append(*change);
        return changes;
    }

    std::optional<ArchiveRef> archive(const QString &name)
    {
        const QJsonValue value = m_object[name];
        if (isMissing(value))
            return std::nullopt;
        must(value.isObject());
        const ArchiveRef reference{textOf(value[u"path"_s], longestPath), textOf(value[u"sha256"_s], longestPath)};
        must(!reference.path.isEmpty() && isSum(reference.sha256));
        return reference;
    }

    std::optional<BatchOf> batch(const QString &name)
    {
        const QJsonValue value = m_object[name];
        if (isMissing(value))
            return std::nullopt;
        std::optional<BatchOf> batch = batchFromJson(value.toObject());
        must(batch.has_value());
        return batch;
    }

private:
    static bool isMissing(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

    QString textOf(const QJsonValue &value, qsizetype longest)
    {
        const QString text = value.toString();
        must((isMissing(value) || value.isString()) && text.size() <= longest && hasExactBytes(text));
        return text;
    }

    qint64 numberOf(const QJsonValue &value, qint64 most)
    {
        const double number = value.toDouble(0);
        const bool good = (isMissing(value) || value.isDouble()) && number >= 0 && number <= double(most)
            && number == double(qint64(number));
        return must(good) ? qint64(number) : 0;
    }

    QStringList textsOf(const QJsonValue &value)
    {
        QStringList list;
        for (const QJsonArray items = arrayOf(value); const QJsonValue &item : items)
            list.append(textOf(item, longestText));
        return list;
    }

    QJsonArray array(const QString &name) { return arrayOf(m_object[name]); }

    QJsonArray arrayOf(const QJsonValue &value)
    {
        const QJsonArray list = value.toArray();
        return must((isMissing(value) || value.isArray()) && list.size() <= mostItems) ? list : QJsonArray();
    }

    QualifiedName nameOf(const QString &text)
    {
        const QualifiedName name = QualifiedName::parse(text);
        must(text.isEmpty() == name.isEmpty());
        return name;
    }

    QJsonObject m_object;
    bool m_good = true;
};

} // namespace

bool isReceiptId(const QString &id)
{
    return isPlainName(id);
}

std::optional<Receipt> receiptFromJson(const QByteArray &json)
{
    const QJsonDocument document = documentOf(json);
    return document.isObject() ? receiptFromJson(document.object()) : std::nullopt;
}

std::optional<Receipt> receiptFromJson(const QJsonObject &object)
{
    Reader read(object);
    const auto kind = enumFrom(read.text(u"kind"_s), Receipt::Kind::Fix);
    const auto state = enumFrom(read.text(u"state"_s), Receipt::State::InDoubt);
    Receipt receipt;
    receipt.id = read.text(u"id"_s);
    receipt.at = QDateTime::fromString(read.text(u"at"_s), Qt::ISODateWithMs);
    if (!kind || !state || !isReceiptId(receipt.id) || !receipt.at.isValid())
        return std::nullopt;
    receipt.kind = *kind;
    receipt.state = *state;
    if (const QString at = read.text(u"server_at"_s); !at.isEmpty())
        read.must((receipt.serverAt = QDateTime::fromString(at, Qt::ISODateWithMs)).isValid());
    receipt.person = read.text(u"person"_s);
    receipt.computer = read.text(u"computer"_s);
    receipt.user = read.text(u"user"_s);
    receipt.host = read.text(u"host"_s);
    receipt.database = read.text(u"database"_s);
    receipt.systemIdentifier = read.text(u"system_identifier"_s);
    receipt.serverVersion = read.text(u"server_version"_s);
    receipt.root = read.name(u"root"_s);
    receipt.singular = read.text(u"singular"_s);
    receipt.keys = read.texts(u"keys"_s);
    receipt.label = read.text(u"label"_s);
    receipt.organization = read.text(u"organization"_s);
    receipt.reason = read.text(u"reason"_s);
    receipt.tables = read.effects(u"tables"_s);
    receipt.sideEffects = read.effects(u"side_effects"_s);
    receipt.altered = read.altered(u"altered"_s);
    receipt.findings = read.texts(u"findings"_s);
    receipt.rollbackFile = read.text(u"rollback"_s, longestPath);
    receipt.changes = read.changes(u"changes"_s);
    receipt.backendPid = int(read.number(u"backend_pid"_s, std::numeric_limits<int>::max()));
    receipt.archive = read.archive(u"archive"_s);
    receipt.archiveDestroyed = read.boolean(u"archive_destroyed"_s);
    receipt.eraseWhenDone = read.boolean(u"erase_when_done"_s);
    receipt.erased = read.boolean(u"erased"_s);
    receipt.leftToDo = read.texts(u"left_to_do"_s);
    receipt.keepDays = int(read.number(u"keep_days"_s, 36500));
    receipt.xid = read.text(u"xid"_s);
    receipt.batch = read.batch(u"batch"_s);
    return read.isGood() ? std::optional(receipt) : std::nullopt;
}

} // namespace ondelete
