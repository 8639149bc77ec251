// SPDX-License-Identifier: MIT
#include "postgres/connection/pinnedsettings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

void pinSettings(Connection &connection, RowSecurity rowSecurity)
{
    connection.query(pinning(rowSecurity));
}

QString pinning(RowSecurity rowSecurity)
{
    // The query is long and its rows few or many: compiling it costs more than it gives.
    return uR"(
        SELECT set_config('row_security', '%1', true), set_config('DateStyle', 'ISO, MDY', true),
               set_config('IntervalStyle', 'postgres', true), set_config('TimeZone', 'UTC', true),
               set_config('extra_float_digits', '3', true), set_config('bytea_output', 'hex', true),
               set_config('lc_monetary', 'C', true), set_config('jit', 'off', true))"_s.arg(
        rowSecurity == RowSecurity::On ? u"on"_s : u"off"_s);
}

RowSecurity rowSecurityFor(const Schema &schema, const DeleteGraph &graph)
{
    const bool any = std::ranges::any_of(graph.nodes, [&](const DeleteNode &node) {
        const QList<Oid> members = withPartitions(schema, node.table);
        return std::ranges::any_of(members, [&](Oid oid) { return schema.tables[oid].rowSecurity; });
    });
    return any ? RowSecurity::On : RowSecurity::Off;
}

bool mayRead(const Table &table, RowSecurity rowSecurity)
{
    return table.may.select && (!table.rowSecurity || rowSecurity == RowSecurity::On);
}

} // namespace ondelete
