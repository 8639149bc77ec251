// SPDX-License-Identifier: MIT
#include "postgres/deletion/randomschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

RandomSchema::RandomSchema(const QString &name, quint32 seed, int mostTables, Shapes shapes)
    : m_name(name)
    , m_random(seed)
{
    m_statements.append(u"CREATE SCHEMA %1"_s.arg(m_name));
    m_statements.append(u"CREATE DOMAIN %1.filled AS int CHECK (VALUE IS NOT NULL AND VALUE < 100)"_s.arg(m_name));
    const int count = 1 + upTo(mostTables);
    for (int i = 0; i < count; ++i)
        inventTable(i);
    m_keys.resize(count);
    for (int i = 0; i < count; ++i)
        inventKeys(i);
    for (int i = 0; i < count; ++i)
        inventRows(i);
    for (int i = 0; i < count; ++i)
        linkRows(i);
    for (TableModel &table : m_tables)
        write(table);
    chooseRoot();
    if (shapes == Shapes::Rare)
        for (const TableModel &table : m_tables)
            inventRareShapes(table);
}

void RandomSchema::makeIn(Connection &connection) const
{
    for (const QString &sql : m_statements)
        connection.query(sql);
    // Rows that do not fit are left out; keys that the rows violate hold for what comes.
    for (const QString &sql : m_constraints)
        if (!tryTo(connection, sql) && sql.contains(u"FOREIGN KEY"_s))
            tryTo(connection, sql + u" NOT VALID"_s);
}

bool tryTo(Connection &connection, const QString &sql)
{
    try {
        connection.query(sql);
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server)
            throw;
        return false;
    }
    return true;
}

QStringList RandomSchema::tableNames() const
{
    QStringList names;
    for (const TableModel &table : m_tables)
        names.append(m_name + u'.' + table.name);
    return names;
}

QStringList RandomSchema::columnsOf(const QString &table) const
{
    for (const TableModel &model : m_tables)
        if (table == m_name + u'.' + model.name)
            return model.columns.sliced(model.keyWidth);
    return {};
}

void RandomSchema::inventTable(int index)
{
    TableModel table;
    table.name = u"t%1"_s.arg(index);
    // The first is the root when nothing else can be: it always has a key.
    table.keyWidth = index == 0 ? 1 + (chance(25) ? 1 : 0) : oneOf(QList<int>{1, 1, 1, 2, 0});
    for (int i = 0; i < table.keyWidth; ++i)
        table.columns.append(u"k%1"_s.arg(i));
    table.hasCode = chance(35);
    if (table.hasCode)
        table.columns.append(u"code"_s);
    if (table.keyWidth > 0 && !table.hasCode && chance(20))
        table.partitionBy = u"HASH (k0)"_s;
    m_tables.append(table);
}

QList<RandomSchema::Reference> RandomSchema::referables() const
{
    QList<Reference> list;
    for (int t = 0; t < m_tables.size(); ++t) {
        const TableModel &table = m_tables.at(t);
        if (table.keyWidth == 1)
            list.append(Reference{t, {0}});
        if (table.keyWidth == 2)
            list.append(Reference{t, {0, 1}});
        if (table.hasCode)
            list.append(Reference{t, {table.keyWidth}});
        if (table.hasCode && table.keyWidth == 1)
            list.append(Reference{t, {0, 1}}); // a unique pair of the key and the code
    }
    return list;
}

QString RandomSchema::rule(bool onUpdate, const QStringList &columns)
{
    const int kind = upTo(100);
    if (onUpdate)
        return kind < 40 ? u"CASCADE"_s
            : kind < 60  ? u"NO ACTION"_s
            : kind < 70  ? u"RESTRICT"_s
            : kind < 90  ? u"SET NULL"_s
                         : u"SET DEFAULT"_s;
    const QString list = chance(25) ? u" (%1)"_s.arg(columns.at(upTo(int(columns.size())))) : QString();
    return kind < 45 ? u"CASCADE"_s
        : kind < 58  ? u"NO ACTION"_s
        : kind < 64  ? u"RESTRICT"_s
        : kind < 90  ? u"SET NULL"_s + list
                     : u"SET DEFAULT"_s + list;
}

void RandomSchema::inventKeys(int index)
{
    const int count = index == 0 ? upTo(3) : 1 + upTo(3);
    const QList<Reference> all = referables();
    for (int k = 0; k < count; ++k) {
        const Reference target = oneOf(all);
        TableModel &table = m_tables[index];
        QList<int> own;
        for (qsizetype i = 0; i < target.columns.size(); ++i) {
            // A column may serve two keys, or be part of the table's own key.
            const int choice = upTo(100);
            const int existing = table.columns.isEmpty() ? -1 : upTo(int(table.columns.size()));
            if (existing >= 0 && choice < 18 && !own.contains(existing)) {
                own.append(existing);
            } else {
                own.append(int(table.columns.size()));
                table.columns.append(u"c%1"_s.arg(table.columns.size()));
            }
        }
        m_keys[index].append({own, target});
        QStringList columns;
        for (const int column : own)
            columns.append(table.columns.at(column));
        const TableModel &referenced = m_tables.at(target.table);
        QStringList referencedColumns;
        for (const int column : target.columns)
            referencedColumns.append(referenced.columns.at(column));
        const QString defer = chance(75) ? QString()
            : chance(50)                 ? u" DEFERRABLE"_s
                                         : u" DEFERRABLE INITIALLY DEFERRED"_s;
        const QString match = chance(12) ? u" MATCH FULL"_s : QString();
        m_constraints.append(
            u"ALTER TABLE %1.%2 ADD CONSTRAINT %9%2_%3 FOREIGN KEY (%4) REFERENCES %1.%5 (%6)%7 ON DELETE %8"_s.arg(
                m_name, table.name, QString::number(k), columns.join(u", "_s), referenced.name,
                referencedColumns.join(u", "_s), match, rule(false, columns), QString(QChar(u'a' + upTo(26))))
            + u" ON UPDATE "_s + rule(true, columns) + defer);
    }
}

void RandomSchema::inventRows(int index)
{
    TableModel &table = m_tables[index];
    while (table.defaults.size() < table.columns.size())
        table.defaults.append(chance(30) ? QString::number(1 + upTo(4)) : QString());
    const int count = upTo(9) + (index == 0 ? 2 : 0);
    for (int r = 0; r < count; ++r) {
        Row row(table.columns.size(), 0);
        for (qsizetype c = 0; c < row.size(); ++c)
            row[c] = c < table.keyWidth ? 1 + upTo(6) : chance(75) ? 1 + upTo(6) : 0;
        table.rows.append(row);
    }
}

/// Points keys at rows that exist.
void RandomSchema::linkRows(int index)
{
    TableModel &table = m_tables[index];
    for (const auto &[own, target] : m_keys.at(index)) {
        for (Row &row : table.rows) {
            const QList<Row> &parents = m_tables.at(target.table).rows;
            if (chance(12) || parents.isEmpty()) {
                for (const int column : own)
                    if (column >= table.keyWidth)
                        row[column] = 0;
                continue;
            }
            const Row parent = oneOf(parents);
            for (qsizetype i = 0; i < own.size(); ++i)
                if (own.at(i) >= table.keyWidth || parent.at(target.columns.at(i)) != 0)
                    row[own.at(i)] = parent.at(target.columns.at(i));
        }
    }
    // Unique keys: drop what repeats.
    QList<Row> kept;
    for (const Row &row : std::as_const(table.rows)) {
        const bool repeats = std::ranges::any_of(kept, [&](const Row &other) {
            const bool sameKey = table.keyWidth > 0 && other.first(table.keyWidth) == row.first(table.keyWidth);
            const bool sameCode =
                table.hasCode && row.at(table.keyWidth) != 0 && other.at(table.keyWidth) == row.at(table.keyWidth);
            return sameKey || sameCode;
        });
        if (!repeats)
            kept.append(row);
    }
    table.rows = kept;
}

void RandomSchema::inventCheck(const TableModel &table)
{
    if (table.columns.size() < table.keyWidth + 1)
        return;
    const QString a = table.columns.at(table.keyWidth + upTo(int(table.columns.size()) - table.keyWidth));
    const QString b = table.columns.at(upTo(int(table.columns.size())));
    const QString expression = oneOf(
        QStringList{u"%1 IS NOT NULL OR %2 IS NOT NULL"_s, u"(%1 IS NULL) = (%2 IS NULL)"_s, u"%1 IS NULL OR %1 <> 3"_s,
                    u"num_nonnulls(%1, %2) >= 1"_s, u"coalesce(%1, 0) <> 2"_s, u"coalesce(%1, 7) > coalesce(%2, 0)"_s});
    m_constraints.append(u"ALTER TABLE %1.%2 ADD CHECK (%3)%4"_s.arg(
        m_name, table.name, expression.contains(u"%2"_s) ? expression.arg(a, b) : expression.arg(a),
        chance(25) ? u" NOT VALID"_s : QString()));
}

void RandomSchema::inventIndex(const TableModel &table)
{
    if (!table.partitionBy.isEmpty() || table.columns.size() < table.keyWidth + 1)
        return;
    const QString a = table.columns.at(table.keyWidth + upTo(int(table.columns.size()) - table.keyWidth));
    const QString b = table.columns.at(upTo(int(table.columns.size())));
    m_constraints.append(oneOf(QStringList{u"CREATE UNIQUE INDEX ON %1.%2 (%3) NULLS NOT DISTINCT"_s,
                                           u"CREATE UNIQUE INDEX ON %1.%2 (%4) WHERE %3 IS NULL"_s,
                                           u"CREATE UNIQUE INDEX ON %1.%2 (coalesce(%3, 0), %4)"_s,
                                           u"CREATE UNIQUE INDEX ON %1.%2 (%3, %4)"_s})
                             .replace(u"%1"_s, m_name)
                             .replace(u"%2"_s, table.name)
                             .replace(u"%3"_s, a)
                             .replace(u"%4"_s, b == a ? u"rid"_s : b));
}

void RandomSchema::write(TableModel &table)
{
    QStringList columns{u"rid int"_s};
    QStringList later;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const QString &name = table.columns.at(c);
        const bool isKey = c < table.keyWidth;
        const bool domain = !isKey && !(table.hasCode && c == table.keyWidth) && chance(4);
        columns.append(name + (domain ? u" %1.filled"_s.arg(m_name) : u" int"_s)
                       + (table.defaults.at(c).isEmpty() ? QString() : u" DEFAULT "_s + table.defaults.at(c)));
        if (!isKey && chance(8))
            later.append(u"ALTER TABLE %1.%2 ALTER %3 SET NOT NULL"_s.arg(m_name, table.name, name));
    }
    if (table.columns.size() > table.keyWidth && chance(10)) {
        const QString base = table.columns.last();
        columns.append(u"g int GENERATED ALWAYS AS (coalesce(%1, 5) * 2) STORED"_s.arg(base));
        later.append(u"ALTER TABLE %1.%2 ADD CHECK (g <> 10)"_s.arg(m_name, table.name));
    }
    QString partition = table.partitionBy;
    if (partition.isEmpty() && table.keyWidth == 0 && !table.hasCode && table.columns.size() > 0 && chance(30))
        partition = u"LIST (%1)"_s.arg(table.columns.last());
    table.isPartitioned = !partition.isEmpty();
    m_statements.append(u"CREATE TABLE %1.%2 (%3)%4"_s.arg(
        m_name, table.name, columns.join(u", "_s), partition.isEmpty() ? QString() : u" PARTITION BY "_s + partition));
    if (partition.startsWith("HASH"_L1)) {
        for (int i = 0; i < 2; ++i)
            m_statements.append(
                u"CREATE TABLE %1.%2_p%3 PARTITION OF %1.%2 FOR VALUES WITH (MODULUS 2, REMAINDER %3)"_s.arg(
                    m_name, table.name, QString::number(i)));
    } else if (!partition.isEmpty()) {
        m_statements.append(
            u"CREATE TABLE %1.%2_p0 PARTITION OF %1.%2 FOR VALUES IN (1, 2, 3)"_s.arg(m_name, table.name));
        m_statements.append((chance(50) ? u"CREATE TABLE %1.%2_p1 PARTITION OF %1.%2 DEFAULT"_s
                                        : u"CREATE TABLE %1.%2_p1 PARTITION OF %1.%2 FOR VALUES IN (4, 5, 6)"_s)
                                .arg(m_name, table.name));
        m_constraints.append(
            u"CREATE TABLE %1.%2_p2 PARTITION OF %1.%2 FOR VALUES IN (NULL)"_s.arg(m_name, table.name));
    }
    if (table.keyWidth > 0)
        m_statements.append(u"ALTER TABLE %1.%2 ADD PRIMARY KEY (%3)"_s.arg(
            m_name, table.name, table.columns.first(table.keyWidth).join(u", "_s)));
    if (table.hasCode) {
        m_statements.append(u"ALTER TABLE %1.%2 ADD UNIQUE (code)"_s.arg(m_name, table.name));
        if (table.keyWidth == 1)
            m_statements.append(u"ALTER TABLE %1.%2 ADD UNIQUE (k0, code)"_s.arg(m_name, table.name));
    }
    QStringList rows;
    for (const Row &row : table.rows) {
        QStringList values;
        for (const int value : row)
            values.append(value == 0 ? u"NULL"_s : QString::number(value));
        values.prepend(QString::number(++m_rid));
        // What a partition or a domain does not take is left out.
        m_constraints.prepend(u"INSERT INTO %1.%2 (%3) VALUES (%4)"_s.arg(
            m_name, table.name, (QStringList{u"rid"_s} + table.columns).join(u", "_s), values.join(u", "_s)));
    }
    m_constraints += later;
    for (int i = upTo(3); i > 0; --i)
        inventCheck(table);
    if (chance(20))
        inventIndex(table);
}

void RandomSchema::chooseRoot()
{
    QList<int> candidates;
    for (int t = 0; t < m_tables.size(); ++t)
        if (m_tables.at(t).keyWidth > 0 && !m_tables.at(t).rows.isEmpty())
            candidates.append(t);
    // Those that others reference are the ones worth deleting from.
    QList<int> referenced;
    for (const auto &keys : m_keys)
        for (const auto &key : keys)
            if (candidates.contains(key.second.table))
                referenced.append(key.second.table);
    const TableModel &table = m_tables.at(oneOf(referenced.isEmpty() ? candidates : referenced));
    m_root = table.name;
    QList<Row> used;
    for (int t = 0; t < m_tables.size(); ++t)
        for (const auto &[own, target] : m_keys.at(t))
            for (const Row &row : table.rows)
                for (const Row &child : m_tables.at(t).rows)
                    if (m_tables.at(target.table).name == table.name
                        && row.at(target.columns.first()) == child.at(own.first()))
                        used.append(row);
    for (int i = 1 + upTo(2); i > 0; --i) {
        QStringList key;
        for (const int value : oneOf(used.isEmpty() ? table.rows : used).first(table.keyWidth))
            key.append(QString::number(value));
        if (!m_rootKeys.contains(key))
            m_rootKeys.append(key);
    }
}

void RandomSchema::inventRareShapes(const TableModel &table)
{
    if (table.columns.size() == table.keyWidth)
        return;
    const auto add = [&](const QString &onTable, const QString &what) {
        m_constraints.append(u"ALTER TABLE %1.%2 ADD "_s.arg(m_name, onTable) + what);
    };
    const auto column = [&] {
        return table.columns.at(table.keyWidth + upTo(int(table.columns.size()) - table.keyWidth));
    };
    if (chance(12)) // one row may be without it; or rows must not come near each other
        add(table.name,
            (chance(60) ? u"EXCLUDE USING btree ((1) WITH =) WHERE (%1 IS NULL)"_s
                        : u"EXCLUDE USING gist (int4range(coalesce(%1, 0), coalesce(%1, 0) + 1) WITH &&)"_s)
                    .arg(column())
                + (chance(25) ? u" DEFERRABLE INITIALLY DEFERRED"_s : QString()));
    if (chance(12))
        add(table.name,
            u"gg int GENERATED ALWAYS AS (coalesce(%1, 0) * 3) STORED, ADD "_s.arg(column())
                + oneOf(QStringList{u"CHECK (gg <> 0)"_s, u"CHECK (gg < 16)"_s, u"UNIQUE (gg)"_s,
                                    u"EXCLUDE (gg WITH =)"_s}));
    const auto referable = [&](const TableModel &other) { return other.keyWidth == 1; };
    const TableModel &other = m_tables.at(upTo(int(m_tables.size())));
    if (table.isPartitioned && referable(other) && chance(50)) {
        const QString own = column();
        add(table.name + (chance(50) ? u"_p0"_s : u"_p1"_s),
            u"FOREIGN KEY (%1) REFERENCES %2.%3 ON DELETE %4 ON UPDATE CASCADE"_s.arg(own, m_name, other.name,
                                                                                      rule(false, {own})));
    }
    if (other.partitionBy.startsWith("HASH"_L1) && referable(other) && chance(60)) {
        const QString own = column();
        add(table.name,
            u"FOREIGN KEY (%1) REFERENCES %2.%3_p%4 ON DELETE %5"_s.arg(own, m_name, other.name,
                                                                        QString::number(upTo(2)), rule(false, {own})));
    }
}

} // namespace ondelete
