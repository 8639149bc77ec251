// SPDX-License-Identifier: MIT
#include "core/undo/archive.h"

#include "core/text/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Archive)
};

QJsonArray json(const QualifiedName &name)
{
    return {name.schema, name.name};
}

QJsonObject json(const ArchivedWrite &write)
{
    QJsonArray left;
    for (const auto &candidates : write.left) {
        QJsonArray values;
        for (const std::optional<QString> &value : candidates)
            values.append(value ? QJsonValue(*value) : QJsonValue());
        left.append(values);
    }
    return {{u"bit"_s, write.bit},
            {u"constraint"_s, write.constraint},
            {u"columns"_s, QJsonArray::fromStringList(write.columns)},
            {u"left"_s, left}};
}

/// In the order of ArchivedRows::Fate.
const QStringList &fateNames()
{
    static const QStringList names{u"deleted"_s, u"written"_s, u"changed"_s, u"left"_s};
    return names;
}

QJsonObject json(const ArchivedRows &block)
{
    QJsonArray columns;
    for (const ArchivedColumn &column : block.columns)
        columns.append(QJsonArray{column.name, column.type});
    QJsonArray numbers;
    for (const ArchivedColumn &column : block.columns)
        numbers.append(column.number);
    QJsonArray writes;
    for (const ArchivedWrite &write : block.writes)
        writes.append(json(write));
    return {{u"fate"_s, fateNames().at(int(block.fate))},
            {u"table"_s, json(block.table)},
            {u"columns"_s, columns},
            {u"numbers"_s, numbers},
            {u"primary_key"_s, QJsonArray::fromStringList(block.primaryKey)},
            {u"rows"_s, block.rows},
            {u"writes"_s, writes},
            {u"side_effect"_s, block.sideEffect},
            {u"of"_s, block.of},
            {u"oid"_s, qint64(block.oid)}};
}

/// Reads JSON values and remembers whether any was not what it must be.
class Reader
{
public:
    [[nodiscard]] bool isGood() const { return m_good; }

    QString text(const QJsonValue &value) { return must(value.isString()) ? value.toString() : QString(); }

    QStringList texts(const QJsonValue &value)
    {
        QStringList list;
        for (const QJsonArray items = array(value); const QJsonValue &item : items)
            list.append(text(item));
        return list;
    }

    qint64 number(const QJsonValue &value, qint64 most)
    {
        const double number = value.toDouble(-1);
        return must(number >= 0 && number <= double(most) && number == double(qint64(number))) ? qint64(number) : 0;
    }

    QJsonArray array(const QJsonValue &value) { return must(value.isArray()) ? value.toArray() : QJsonArray(); }

    QualifiedName name(const QJsonValue &value)
    {
        const QStringList parts = texts(value);
        return must(parts.size() == 2 && !parts.contains(QString())) ? QualifiedName{parts[0], parts[1]}
                                                                     : QualifiedName();
    }

    ArchivedRows block(const QJsonObject &object)
    {
        ArchivedRows block;
        const qsizetype fate = fateNames().indexOf(text(object[u"fate"_s]));
        if (must(fate >= 0))
            block.fate = ArchivedRows::Fate(fate);
        block.table = name(object[u"table"_s]);
        for (const QJsonArray items = array(object[u"columns"_s]); const QJsonValue &item : items) {
            const QStringList column = texts(item);
            if (must(column.size() == 2 && block.indexOf(column.value(0)) < 0))
                block.columns.append({column[0], column[1]});
        }
        const QJsonArray numbers = object[u"numbers"_s].toArray(); // older archives did not keep them
        for (qsizetype i = 0; i < numbers.size() && i < block.columns.size(); ++i)
            block.columns[i].number = int(number(numbers[i], 1 << 16));
        must(!block.columns.isEmpty());
        block.primaryKey = texts(object[u"primary_key"_s]);
        block.rows = number(object[u"rows"_s], qint64(1) << 52);
        for (const QJsonArray items = array(object[u"writes"_s]); const QJsonValue &item : items)
            block.writes.append(write(item.toObject()));
        QStringList used = block.primaryKey;
        for (const ArchivedWrite &write : std::as_const(block.writes))
            used += write.columns;
        must(std::ranges::all_of(used, [&](const QString &column) { return block.indexOf(column) >= 0; }));
        must(block.writes.isEmpty() == (block.fate != ArchivedRows::Fate::Written));
        block.sideEffect = object[u"side_effect"_s].toBool();
        if (block.fate == ArchivedRows::Fate::Left)
            block.of = int(number(object[u"of"_s], 1 << 20));
        if (object.contains(u"oid"_s))
            block.oid = quint32(number(object[u"oid"_s], (qint64(1) << 32) - 1));
        return block;
    }

    /// What a delete left is of the rows that it wrote or changed: of as many, with the same columns.
    void mustBelong(const QList<ArchivedRows> &blocks)
    {
        QList<int> of;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const ArchivedRows &left = blocks.at(i);
            if (left.fate != ArchivedRows::Fate::Left)
                continue;
            if (must(left.of < i && !of.contains(left.of))) {
                const ArchivedRows &block = blocks.at(left.of);
                must((block.fate == ArchivedRows::Fate::Written || block.fate == ArchivedRows::Fate::Changed)
                     && block.table == left.table && block.columns == left.columns && block.rows == left.rows
                     && block.primaryKey == left.primaryKey);
            }
            of.append(left.of);
        }
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            must(blocks.at(i).fate != ArchivedRows::Fate::Changed || of.contains(int(i)));
            must(i == 0 || blocks.at(i).fate == ArchivedRows::Fate::Left
                 || blocks.at(i - 1).fate != ArchivedRows::Fate::Left); // they stand behind all others
        }
    }

    bool must(bool holds)
    {
        m_good = m_good && holds;
        return holds;
    }

private:
    ArchivedWrite write(const QJsonObject &object)
    {
        ArchivedWrite write;
        write.bit = int(number(object[u"bit"_s], 62));
        write.constraint = text(object[u"constraint"_s]);
        write.columns = texts(object[u"columns"_s]);
        for (const QJsonArray items = array(object[u"left"_s]); const QJsonValue &item : items) {
            QList<std::optional<QString>> candidates;
            for (const QJsonArray values = array(item); const QJsonValue &value : values)
                candidates.append(value.isNull() ? std::nullopt : std::optional(text(value)));
            write.left.append(candidates);
        }
        must(!write.columns.isEmpty() && write.left.size() == write.columns.size());
        return write;
    }

    bool m_good = true;
};

} // namespace

qsizetype ArchivedRows::indexOf(const QString &column) const
{
    const auto found = std::ranges::find(columns, column, &ArchivedColumn::name);
    return found == columns.end() ? -1 : found - columns.begin();
}

int ArchiveManifest::leftOf(int block) const
{
    for (qsizetype i = block + 1; i < blocks.size(); ++i)
        if (blocks.at(i).fate == ArchivedRows::Fate::Left && blocks.at(i).of == block)
            return int(i);
    return -1;
}

QByteArray toJson(const ArchiveManifest &manifest, qsizetype preambleBytes)
{
    QJsonArray keys;
    for (const RowKey &key : manifest.keys)
        keys.append(QJsonArray::fromStringList(key));
    QJsonArray blocks;
    for (const ArchivedRows &block : manifest.blocks)
        blocks.append(json(block));
    QJsonObject object{{u"created_at"_s, manifest.createdAt.toUTC().toString(Qt::ISODateWithMs)},
                       {u"program"_s, manifest.program},
                       {u"system_identifier"_s, manifest.systemIdentifier},
                       {u"database"_s, manifest.database},
                       {u"server_version"_s, manifest.serverVersion},
                       {u"user"_s, manifest.user},
                       {u"xid"_s, manifest.xid},
                       {u"root"_s, json(manifest.root)},
                       {u"keys"_s, keys},
                       {u"label"_s, manifest.label},
                       {u"singular"_s, manifest.singular},
                       {u"reason"_s, manifest.reason},
                       {u"blocks"_s, blocks},
                       {u"incomplete"_s, QJsonArray::fromStringList(manifest.incomplete)},
                       {u"preamble_bytes"_s, preambleBytes}};
    if (manifest.batch)
        object.insert(u"batch"_s, toJson(*manifest.batch));
    return bytesOf(QJsonDocument(object), QJsonDocument::Compact);
}

ManifestReading readManifest(const QByteArray &json)
{
    ManifestReading reading;
    const QJsonObject object = documentOf(json).object();
    Reader reader;
    ArchiveManifest &manifest = reading.manifest;
    manifest.createdAt = QDateTime::fromString(reader.text(object[u"created_at"_s]), Qt::ISODateWithMs);
    manifest.program = reader.text(object[u"program"_s]);
    manifest.systemIdentifier = reader.text(object[u"system_identifier"_s]);
    manifest.database = reader.text(object[u"database"_s]);
    manifest.serverVersion = reader.text(object[u"server_version"_s]);
    manifest.user = reader.text(object[u"user"_s]);
    manifest.xid = reader.text(object[u"xid"_s]);
    manifest.root = reader.name(object[u"root"_s]);
    for (const QJsonArray keys = reader.array(object[u"keys"_s]); const QJsonValue &key : keys)
        manifest.keys.append(reader.texts(key));
    manifest.label = reader.text(object[u"label"_s]);
    manifest.singular = reader.text(object[u"singular"_s]);
    manifest.reason = reader.text(object[u"reason"_s]);
    for (const QJsonArray blocks = reader.array(object[u"blocks"_s]); const QJsonValue &block : blocks)
        manifest.blocks.append(reader.block(block.toObject()));
    manifest.incomplete = reader.texts(object[u"incomplete"_s]);
    reading.preambleBytes = qsizetype(reader.number(object[u"preamble_bytes"_s], qint64(1) << 32));
    if (object.contains(u"batch"_s)) {
        manifest.batch = batchFromJson(object[u"batch"_s].toObject());
        reader.must(manifest.batch.has_value());
    }
    reader.must(manifest.createdAt.isValid() && !manifest.keys.isEmpty() && !manifest.blocks.isEmpty());
    reader.mustBelong(manifest.blocks);
    if (!reader.isGood()) {
        reading = {};
        reading.error = Text::tr("Its description can't be read.");
    }
    return reading;
}

QString copyStatement(const ArchiveManifest &manifest, int block)
{
    const ArchivedRows &rows = manifest.blocks.at(block);
    QStringList columns;
    for (qsizetype i = 0; i < rows.columns.size(); ++i)
        columns.append(u"c%1"_s.arg(i));
    if (rows.fate == ArchivedRows::Fate::Written)
        columns.append(u"mask"_s);
    return u"COPY %1 (%2) FROM stdin"_s.arg(temporaryTable(block), columns.join(u", "_s));
}

QString temporaryTable(int block)
{
    return u"pg_temp.ondelete_%1"_s.arg(block);
}

QList<std::optional<QByteArray>> fieldsOfCopyLine(QByteArrayView line)
{
    QList<std::optional<QByteArray>> fields;
    QByteArray field;
    bool isNull = false;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i == line.size() || line[i] == '\t') {
            fields.append(isNull ? std::nullopt : std::optional(field));
            field.clear();
            isNull = false;
        } else if (line[i] != '\\' || i + 1 == line.size()) {
            field.append(line[i]);
        } else {
            static constexpr QByteArrayView names = "bfnrtv";
            static constexpr QByteArrayView characters = "\b\f\n\r\t\v";
            const char escaped = line[++i];
            const qsizetype known = names.indexOf(escaped);
            if (escaped == 'N' && field.isEmpty())
                isNull = true;
            else
                field.append(known >= 0 ? characters[known] : escaped);
        }
    }
    return fields;
}

} // namespace ondelete
