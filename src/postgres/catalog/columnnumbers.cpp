// SPDX-License-Identifier: MIT
#include "postgres/catalog/columnnumbers.h"

#include <algorithm>

namespace ondelete {
namespace {

template <typename Columns>
auto find(Columns &columns, int number) -> decltype(&*columns.begin())
{
    const auto found = std::ranges::lower_bound(columns, number, {}, &Column::number);
    return found != columns.end() && found->number == number ? &*found : nullptr;
}

} // namespace

const Column *columnOf(const Table &table, int number)
{
    return find(table.columns, number);
}

Column *columnOf(Table &table, int number)
{
    return find(table.columns, number);
}

QStringList namesOf(const Table &table, const QList<int> &numbers, QString Column::*name)
{
    QStringList names;
    names.reserve(numbers.size());
    for (const int number : numbers)
        if (const Column *column = columnOf(table, number))
            names.append(column->*name);
    return names;
}

QList<int> numbersOf(const QStringList &array)
{
    QList<int> numbers;
    numbers.reserve(array.size());
    for (const QString &text : array)
        numbers.append(text.toInt());
    return numbers;
}

QList<int> numbersOf(const QString &vector)
{
    return numbersOf(vector.split(u' ', Qt::SkipEmptyParts));
}

} // namespace ondelete
