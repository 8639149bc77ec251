// SPDX-License-Identifier: MIT
#include "postgres/preview/rootkeys.h"

#include "core/catalog/sqltext.h"
#include "postgres/catalog/rowfilter.h"
#include "postgres/connection/question.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RootKeys)
};

/// Of how many keys of several columns the condition names each by itself: of more the server takes no parameters.
constexpr qsizetype fewKeys = 16;

/// Whether the keys' texts are given as one array for each column.
bool takesArrays(const Table &root, qsizetype keys)
{
    return (root.primaryKey.size() == 1 || keys > fewKeys)
        && std::ranges::none_of(root.primaryKey, [&](const QString &name) {
               return root.column(name)->baseType.endsWith("[]"_L1); // unnest() would open those, too
           });
}

QStringList sqlOf(const Table &table, const QStringList &columns)
{
    QStringList sql;
    for (const QString &name : columns) {
        const Column *column = table.column(name);
        if (!column) {
            throw DbError(
                DbError::Kind::Refused,
                Text::tr("The table %1 has no column %2, which the rule list names: is it the right database? "
                         "Nothing was changed.")
                    .arg(table.name.toString(), name));
        }
        sql.append(column->sql);
    }
    return sql;
}

/// The bytes that @p text has in UTF-8, as hexadecimal digits: nothing on the way alters those.
QString bytesOfText(const QString &text)
{
    return u"pg_catalog.encode(pg_catalog.convert_to(%1, 'UTF8'), 'hex')"_s.arg(text);
}

/// One look-up of several keys: their own texts, the label, whether they are protected.
class LookUp
{
public:
    LookUp(Connection &connection, const Table &root, const RootSpec &spec, const QStringList &equality)
        : m_connection(connection)
        , m_root(root)
        , m_spec(spec)
        , m_equality(equality)
    {
    }

    /// Behind the key's parts, the label and whether it is protected stand the parts' bytes, as hexadecimal digits.
    Rows rows(const QList<RowKey> &keys) const
    {
        QList<Parameter> parameters = rootParameters(m_root, keys);
        QStringList columns;
        for (const QString &name : m_root.primaryKey + m_spec.label)
            columns.append(text(name));
        columns.append(u"false"_s);
        if (m_spec.protectedRows) {
            const RowFilter &filter = *m_spec.protectedRows;
            parameters.append(Connection::arrayOf(filter.values));
            columns.last() =
                filterCondition(filter, u"x."_s + sqlOf(m_root, {filter.column}).first(),
                                typeOf(*m_root.column(filter.column)), u'$' + QString::number(parameters.size()));
        }
        for (const QString &name : m_root.primaryKey)
            columns.append(bytesOfText(text(name)));
        const QString only = m_root.kind == Table::Kind::Partitioned ? QString() : u"ONLY "_s;
        const QString sql = u"SELECT %1 FROM %2%3 x WHERE %4 ORDER BY %5"_s.arg(
            columns.join(u", "_s), only, m_root.sql, rootCondition(m_root, u"x"_s, m_equality, keys.size()),
            u"x."_s + sqlOf(m_root, m_root.primaryKey).join(u", x."_s));
        try {
            return m_connection.query(sql, parameters);
        } catch (DbError &error) {
            // Class 22: the text is no value of the type; but where it is the row that can't become text.
            if (!error.sqlState.startsWith("22"_L1))
                throw;
            const QString table = m_root.name.toString();
            if (error.kind == DbError::Kind::Server && error.sqlState == u"22021") { // character_not_in_repertoire
                error.message =
                    Text::tr(
                        "A text of %1 is no UTF-8, so it can't be shown, kept in an undo file or brought back: a "
                        "database in SQL_ASCII takes any bytes. Ask your DBA to correct the text, or to convert the "
                        "database. (%2)")
                        .arg(table, error.message);
                throw;
            }
            DbError refusal(
                DbError::Kind::Refused,
                keys.size() == 1
                    ? Text::tr("%1 can't be a key of %2. Nothing was changed. A key looks as the list shows it.")
                          .arg(toText(keys.first()), table)
                    : Text::tr("One of these keys can't be a key of %1: %2. Nothing was changed. A key looks as "
                               "the list shows it.")
                          .arg(table, error.message));
            refusal.detail = error.message;
            refusal.sqlState = error.sqlState;
            throw refusal;
        }
    }

private:
    QString text(const QString &column) const
    {
        return textOf(u"x."_s + sqlOf(m_root, {column}).first(), *m_root.column(column));
    }

    Connection &m_connection;
    const Table &m_root;
    const RootSpec &m_spec;
    const QStringList &m_equality;
};

/// @p values stand for the keys' parts, one after another, or for all keys as one array. Each is said to be of the
/// column's type: the operator's own may be wider (a record, an oid) and read no text.
QString condition(const Table &root, const QString &alias, const QStringList &equality, const QStringList &values,
                  bool inArrays)
{
    const QStringList columns = sqlOf(root, root.primaryKey);
    if (inArrays && columns.size() == 1)
        return u"%1.%2 %3 ANY (%4::%5[])"_s.arg(alias, columns.first(), equality.first(), values.first(),
                                                root.column(root.primaryKey.first())->wholeType);
    if (inArrays) {
        QStringList arrays;
        QStringList names;
        QStringList all;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            arrays.append(u"%1::%2[]"_s.arg(values.at(i), root.column(root.primaryKey.at(i))->wholeType));
            names.append(u"part%1"_s.arg(i));
            all.append(u"%1.%2 %3 wanted.%4"_s.arg(alias, columns.at(i), equality.at(i), names.last()));
        }
        return u"EXISTS (SELECT FROM unnest(%1) AS wanted(%2) WHERE %3)"_s.arg(
            arrays.join(u", "_s), names.join(u", "_s), all.join(u" AND "_s));
    }
    QStringList any;
    for (qsizetype key = 0; key < values.size(); key += columns.size()) {
        QStringList all;
        for (qsizetype i = 0; i < columns.size(); ++i)
            all.append(u"%1.%2 %3 %4::%5"_s.arg(alias, columns.at(i), equality.at(i), values.at(key + i),
                                                root.column(root.primaryKey.at(i))->wholeType));
        any.append(all.join(u" AND "_s));
    }
    return any.isEmpty() ? u"false"_s : u'(' + any.join(u" OR "_s) + u')';
}

/// The row that is found must be the one that was named, to the byte, before anything is done to it.
void mustBeExact(const Rows &rows, int row, int firstColumn, const RowKey &key, const QString &table)
{
    for (int i = 0; i < key.size(); ++i)
        if (rows.text(row, firstColumn + i).toLatin1() != key.at(i).toUtf8().toHex())
            throw DbError(DbError::Kind::Refused,
                          Text::tr("The key %1 of %2 is other than the server keeps it, so another row might be meant. "
                                   "Nothing was changed.")
                              .arg(toText(key), table));
}

/// In some encodings several characters become the same one of UTF-8: a key may then stand for more rows than it finds.
void mustBeUnambiguous(Connection &connection, const Table &root, const QList<RowKey> &found)
{
    static const QStringList harmless{u"UTF8"_s, u"SQL_ASCII"_s};
    static const QStringList withoutCharacters{u"smallint"_s, u"integer"_s, u"bigint"_s, u"uuid"_s};
    const bool hasCharacters = std::ranges::any_of(
        root.primaryKey, [&](const QString &name) { return !withoutCharacters.contains(root.column(name)->baseType); });
    if (found.isEmpty() || !hasCharacters || harmless.contains(connection.serverEncoding()))
        return;
    QStringList any;
    QList<Parameter> bytes;
    for (const RowKey &key : found) {
        QStringList all;
        for (qsizetype i = 0; i < root.primaryKey.size(); ++i) {
            const Column &column = *root.column(root.primaryKey.at(i));
            bytes.append(QString::fromLatin1(key.at(i).toUtf8().toHex()));
            all.append(u"%1 OPERATOR(pg_catalog.=) $%2"_s.arg(bytesOfText(textOf(u"x."_s + column.sql, column)),
                                                              QString::number(bytes.size())));
        }
        any.append(all.join(u" AND "_s));
    }
    const QString only = root.kind == Table::Kind::Partitioned ? QString() : u"ONLY "_s;
    const qint64 meant =
        connection
            .query(u"SELECT pg_catalog.count(*) FROM %1%2 x WHERE %3"_s.arg(only, root.sql, any.join(u" OR "_s)), bytes)
            .integer(0, 0);
    if (meant != found.size())
        throw DbError(DbError::Kind::Refused,
                      Text::tr("In the encoding %1 of this database several rows of %2 have keys that look alike here, "
                               "so which one is meant can't be told. Nothing was changed. A DBA can delete it in psql.")
                          .arg(connection.serverEncoding(), root.name.toString()));
}

QString labelOf(const Rows &rows, int row, int from, qsizetype count, const RowKey &key)
{
    for (int i = from; i < from + count; ++i)
        if (const QString text = rows.text(row, i).trimmed(); !text.isEmpty())
            return text;
    const QString text = key.join(u' ');
    return text.size() > 8 ? text.first(8) + u'…' : text;
}

} // namespace

QString rootCondition(const Table &root, const QString &alias, const QStringList &equality, qsizetype keys)
{
    const bool inArrays = takesArrays(root, keys);
    QStringList values;
    for (qsizetype i = 1; i <= (inArrays ? 1 : keys) * root.primaryKey.size(); ++i)
        values.append(u'$' + QString::number(i));
    return condition(root, alias, equality, values, inArrays);
}

QString literalRootCondition(const Connection &connection, const Table &root, const QString &alias,
                             const QStringList &equality, const QList<RowKey> &keys)
{
    QStringList values;
    for (const Parameter &parameter : rootParameters(root, keys))
        values.append(connection.literal(*parameter));
    return condition(root, alias, equality, values, takesArrays(root, keys.size()));
}

QList<Parameter> rootParameters(const Table &root, const QList<RowKey> &keys)
{
    QList<Parameter> parameters;
    if (!takesArrays(root, keys.size())) {
        for (const RowKey &key : keys)
            for (const QString &text : key)
                parameters.append(text);
        return parameters;
    }
    for (qsizetype part = 0; part < root.primaryKey.size(); ++part) {
        QStringList texts;
        for (const RowKey &key : keys)
            texts.append(key.value(part));
        parameters.append(Connection::arrayOf(texts));
    }
    return parameters;
}

RootKeys readRootKeys(Connection &connection, const Schema &schema, const RootSpec &spec, const QStringList &equality,
                      const QList<RowKey> &keys)
{
    const Table &root = *schema.table(spec.table);
    for (const RowKey &key : keys) {
        if (key.size() != root.primaryKey.size()) {
            throw DbError(
                DbError::Kind::Refused,
                Text::tr("A key of %1 has %n part(s): %2. Nothing was changed.", nullptr, int(root.primaryKey.size()))
                    .arg(root.name.toString(), root.primaryKey.join(u", "_s)));
        }
    }
    RootKeys result;
    if (keys.isEmpty())
        return result;
    if (spec.protectedRows && root.column(spec.protectedRows->column))
        checkFilterValues(connection, root.name, *spec.protectedRows, u"root.protected"_s,
                          typeOf(*root.column(spec.protectedRows->column)));
    const LookUp lookUp(connection, root, spec, equality);
    const Rows rows = lookUp.rows(keys);
    const int width = int(root.primaryKey.size());
    const int protectedColumn = width + int(spec.label.size());
    for (int i = 0; i < rows.count(); ++i) {
        RowKey key;
        for (int column = 0; column < width; ++column)
            key.append(rows.text(i, column));
        if (i == 0)
            result.label = labelOf(rows, i, width, spec.label.size(), key);
        mustBeExact(rows, i, protectedColumn + 1, key, root.name.toString());
        if (rows.boolean(i, protectedColumn))
            result.protectedKeys.append(key);
        result.found.append(key);
    }
    const QSet<RowKey> found(result.found.cbegin(), result.found.cend());
    for (const RowKey &key : keys) {
        // Another spelling of a key that was found (a UUID in capitals) is not missing.
        if (!found.contains(key) && lookUp.rows({key}).count() == 0)
            result.notFound.append(key);
    }
    mustBeUnambiguous(connection, root, result.found);
    return result;
}

QString organizationOf(Connection &connection, const Schema &schema, const RootSpec &spec, const QStringList &equality,
                       const QList<RowKey> &keys)
{
    const Table &root = *schema.table(spec.table);
    const auto shown =
        std::ranges::find_if(spec.columns, [](const ListColumn &column) { return column.show.has_value(); });
    const Table *other = shown == spec.columns.end() ? nullptr : schema.table(shown->show->table);
    if (!other || !other->column(shown->show->column) || !other->may.select || keys.isEmpty())
        return {};
    const QList<const ForeignKey *> candidates = schema.foreignKeys.of(root.oid);
    const auto found = std::ranges::find_if(candidates, [&](const ForeignKey *candidate) {
        return candidate->references == other->oid && candidate->columns == QStringList{shown->column};
    });
    if (found == candidates.end())
        return {};
    const ForeignKey *key = *found;
    // Whatever stands in its way (a right, a policy, a lock), the record does without it.
    QStringList names;
    const QString sql = u"SELECT DISTINCT %1 FROM %2 o JOIN %3 x ON o.%4 %5 x.%6 %7 WHERE %8 LIMIT 2"_s.arg(
        textOf(u"o."_s + other->column(shown->show->column)->sql, *other->column(shown->show->column)), other->sql,
        root.sql, other->column(key->referencedColumns.first())->sql, key->equality.first(),
        root.column(shown->column)->sql, key->collation.value(0),
        literalRootCondition(connection, root, u"x"_s, equality, keys));
    try {
        askTogether(connection,
                    {{u"SAVEPOINT ondelete_organization"_s},
                     {u"SET LOCAL lock_timeout = '200ms'"_s},
                     {u"SET LOCAL statement_timeout = '2s'"_s},
                     {sql,
                      [&](const Rows &rows) {
                          for (int i = 0; i < rows.count(); ++i)
                              names.append(rows.text(i, 0));
                      }},
                     {u"ROLLBACK TO SAVEPOINT ondelete_organization"_s},
                     {u"RELEASE SAVEPOINT ondelete_organization"_s}});
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server)
            throw;
        connection.runScript("ROLLBACK TO SAVEPOINT ondelete_organization; RELEASE SAVEPOINT ondelete_organization");
    }
    return names.size() == 1 ? names.first() : QString();
}

} // namespace ondelete
