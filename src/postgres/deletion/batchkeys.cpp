// SPDX-License-Identifier: MIT
#include "postgres/deletion/batchkeys.h"

#include "core/catalog/sqltext.h"
#include "core/preview/protection.h"
#include "postgres/connection/pinnedsettings.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchKeys)
};

void mustNotBeProtected(const Spec &spec, const RootKeys &roots)
{
    Preview preview;
    preview.root = spec.root.table;
    preview.keys = roots.found;
    preview.protectedKeys = roots.protectedKeys;
    preview.protectedReason = spec.root.protectedRows ? spec.root.protectedRows->text : QString();
    if (!roots.protectedKeys.isEmpty())
        throw DbError(DbError::Kind::Refused, protectionOf(preview));
}

QList<RowKey> freeRows(Connection &connection, const Schema &schema, const PreviewShape &shape, const RootKeys &roots,
                       const Table &root, const BatchWanted &wanted)
{
    const Table *table = schema.table(wanted.table);
    const int node = table ? shape.graph.nodeOf(schema, table->oid) : -1;
    if (node < 0 || table->primaryKey.isEmpty())
        return {};
    QStringList columns;
    for (const QString &name : table->primaryKey)
        columns.append(textOf(u"x."_s + table->column(name)->sql, *table->column(name)));
    QList<int> holding;
    for (int index = 0; index < shape.graph.edges.size(); ++index)
        if (const DeleteEdge &edge = shape.graph.edges.at(index);
            edge.parent == node && edge.cause == DeleteEdge::Cause::ParentGoes && wanted.holding.contains(edge.key))
            holding.append(index);
    const PreviewQuery query(schema, shape, rootCondition(root, u"x"_s, shape.rootEquality, roots.found.size()));
    const Rows rows = connection.query(query.freeRows(node, columns, holding) + u" LIMIT %1"_s.arg(wanted.most),
                                       rootParameters(root, roots.found));
    QList<RowKey> keys;
    keys.reserve(rows.count());
    for (int i = 0; i < rows.count(); ++i) {
        RowKey key;
        for (int part = 0; part < columns.size(); ++part)
            key.append(rows.text(i, part));
        keys.append(key);
    }
    return keys;
}

} // namespace

BatchKeys findBatch(Connection &connection, const Schema &schema, const Spec &spec, const QList<RowKey> &keys,
                    const BatchWanted &wanted)
{
    const Table *root = schema.table(spec.root.table);
    if (!root || root->primaryKey.isEmpty())
        return {};
    PreviewShape shape;
    shape.graph = deleteGraph(schema, root->oid, [](const ForeignKey &key) { return key.rule(); });
    shape.conflicts.resize(shape.graph.nodes.size());
    shape.rootEquality = root->keyEquality;
    connection.query(u"SAVEPOINT ondelete_batch"_s);
    pinSettings(connection, rowSecurityFor(schema, shape.graph));
    const RootKeys roots = readRootKeys(connection, schema, spec.root, shape.rootEquality, keys);
    if (!wanted.evenIfProtected)
        mustNotBeProtected(spec, roots);
    BatchKeys batch;
    if (!roots.found.isEmpty())
        batch.keys = wanted.rows == BatchWanted::Rows::Named
            ? roots.found.first(std::min(wanted.most, roots.found.size()))
            : freeRows(connection, schema, shape, roots, *root, wanted);
    connection.query(u"ROLLBACK TO SAVEPOINT ondelete_batch"_s);
    connection.query(u"RELEASE SAVEPOINT ondelete_batch"_s);
    if (wanted.table == root->name) {
        const QSet<RowKey> found(batch.keys.cbegin(), batch.keys.cend());
        batch.areLast = std::ranges::all_of(roots.found, [&](const RowKey &key) { return found.contains(key); });
    }
    return batch;
}

} // namespace ondelete
