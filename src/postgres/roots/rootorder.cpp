// SPDX-License-Identifier: MIT
#include "postgres/roots/rootorder.h"

#include "core/catalog/sqltext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::listRoots)
};

} // namespace

RootOrder::RootOrder(const ListedRoot &root, const std::optional<RootSort> &sort)
    : m_root(root)
    , m_sort(sort)
{
    const RootSpec &spec = root.spec();
    if (!sort && spec.sort) {
        for (int i = 0; i < spec.columns.size() && !m_sort; ++i)
            if (!spec.columns.at(i).show && spec.columns.at(i).column == spec.sort->column)
                m_sort = RootSort{i, spec.sort->descending};
        m_descending = spec.sort->descending;
        m_column = spec.sort->column;
        m_sql = root.column(m_column);
        m_type = root.field(m_column).type;
        m_isOfOwnType = root.field(m_column).ofOwnType;
    } else if (sort) {
        if (sort->column < 0 || sort->column >= spec.columns.size() || !root.isSortable(sort->column))
            throw DbError(DbError::Kind::Refused,
                          Text::tr("The list can't be sorted by this column. Nothing was changed."));
        m_descending = sort->descending;
        sortBy(root.cells().at(sort->column), spec.columns.at(sort->column));
    }
    if (const IndexFact *index = m_column.isEmpty() ? nullptr : root.orderedIndex(m_column)) {
        m_isIndexed = true;
        m_nullsAreLess = index->nullsAreLess;
    }
    const bool keysAreOwn =
        std::ranges::all_of(root.table().primaryKey, [&](const QString &key) { return root.field(key).ofOwnType; });
    m_canSeek = keysAreOwn && m_isOfOwnType;
}

void RootOrder::sortBy(const ListedRoot::Cell &cell, const ListColumn &shape)
{
    if (shape.countOf) {
        // One pass over what is counted: a look-up for each row of the root would take longer.
        QStringList columns;
        QStringList same;
        for (qsizetype i = 0; i < cell.countColumns.size(); ++i) {
            columns.append("c."_L1 + cell.countColumns.at(i));
            same.append(cell.countValues.at(i) + u' ' + QString(cell.countBy.at(i)).replace(u" c."_s, u" counted."_s));
        }
        m_join = u"LEFT JOIN (SELECT %1, count(*) AS ondelete_rows FROM %2 AS c GROUP BY %1) AS counted ON %3"_s.arg(
            columns.join(u", "_s), cell.countFrom, same.join(u" AND "_s));
        m_sql = u"coalesce(counted.ondelete_rows, 0)"_s;
        m_type = u"bigint"_s;
    } else if (cell.lookUp) {
        m_join = u"LEFT JOIN %1 AS looked ON looked.%2 %3 %4"_s.arg(cell.lookUp->source, cell.lookUp->key,
                                                                    cell.lookUp->equality, cell.value);
        m_sql = u"looked."_s + cell.lookUp->shown;
        m_type = cell.lookUp->shownType;
        m_isOfOwnType = cell.lookUp->shownOfOwnType;
    } else {
        m_column = shape.column;
        m_sql = cell.value;
        m_type = m_root.field(m_column).type;
        m_isOfOwnType = cell.ofOwnType;
    }
}

QList<RootOrder::Part> RootOrder::parts(const std::optional<RootPlace> &place, bool searches) const
{
    if (!m_isIndexed || !m_canSeek || searches)
        return {Part::All};
    return place && !place->value ? QList{Part::Null} : QList{Part::NotNull, Part::Null};
}

QString RootOrder::text(const QString &value) const
{
    return textOf(value, m_isOfOwnType);
}

QString RootOrder::direction(Part part) const
{
    const QString way = m_descending ? u"DESC"_s : u"ASC"_s;
    if (part == Part::All)
        return way + u" NULLS LAST"_s;
    // Where there are no nulls it is no matter where they would be: the index's own order is asked for.
    return m_descending == m_nullsAreLess ? way + u" NULLS LAST"_s : way + u" NULLS FIRST"_s;
}

QString RootOrder::keysAfter(const RowKey &key, Parameters &parameters) const
{
    QStringList columns;
    QStringList values;
    const QStringList &primaryKey = m_root.table().primaryKey;
    for (qsizetype i = 0; i < primaryKey.size(); ++i) {
        columns.append(m_root.column(primaryKey.at(i)));
        values.append(u"%1::%2"_s.arg(parameters.add(key.value(i)), m_root.field(primaryKey.at(i)).type));
    }
    return u"(%1) OPERATOR(pg_catalog.>) (%2)"_s.arg(columns.join(u", "_s), values.join(u", "_s));
}

QStringList RootOrder::conditions(Part part, const std::optional<RootPlace> &place, Parameters &parameters) const
{
    QStringList all;
    if (part == Part::NotNull)
        all.append(m_sql + u" IS NOT NULL"_s);
    else if (part == Part::Null)
        all.append(m_sql + u" IS NULL"_s);
    if (!place || !m_canSeek)
        return all;
    if (m_sql.isEmpty()) {
        all.append(keysAfter(place->key, parameters));
    } else if (!place->value) {
        if (part == Part::All)
            all.append(m_sql + u" IS NULL"_s);
        all.append(keysAfter(place->key, parameters));
    } else if (part != Part::Null) {
        const QString value = u"%1::%2"_s.arg(parameters.add(*place->value), m_type);
        const QString beyond = m_descending ? u"OPERATOR(pg_catalog.<)"_s : u"OPERATOR(pg_catalog.>)"_s;
        const QString from = m_descending ? u"OPERATOR(pg_catalog.<=)"_s : u"OPERATOR(pg_catalog.>=)"_s;
        const QString after =
            u"%1 %2 %3 AND (%1 %4 %3 OR %5)"_s.arg(m_sql, from, value, beyond, keysAfter(place->key, parameters));
        all.append(part == Part::All ? u"(%1 OR %2 IS NULL)"_s.arg(after, m_sql) : after);
    }
    return all;
}

} // namespace ondelete
