// SPDX-License-Identifier: MIT
#include "core/fix/rehearsal.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Rehearsal)
};

} // namespace

Schema schemaAfter(Schema schema, const FixPlan &plan)
{
    for (const FixItem &item : plan.items) {
        ForeignKey *key = schema.foreignKeys.find(item.key);
        if (!key)
            continue;
        Table &table = schema.tables[key->table];
        key->setColumns = namesOf(table, item.setColumns);
        key->setColumnsSql = item.setColumns;
        key->onDelete = item.to;
        key->indexed = key->indexed || !item.indexName.isEmpty();
        for (Column &column : table.columns)
            if (item.dropNotNull.contains(column.sql))
                column.notNull = false;
    }
    return schema;
}

QStringList words(const Rehearsal &rehearsal, const RootSpec &root)
{
    if (rehearsal.roots == 0)
        return {Text::tr("There are no %1 to try this fix on.").arg(root.plural)};
    const QString &noun = rehearsal.roots == 1 ? root.singular : root.plural;
    QStringList sentences{
        rehearsal.more
            ? Text::tr("After this fix %Ln of the first %1 %2 could be deleted.", nullptr, rehearsal.deletable)
                  .arg(rehearsal.roots)
                  .arg(noun)
            : Text::tr("After this fix %Ln of %1 %2 could be deleted.", nullptr, rehearsal.deletable)
                  .arg(rehearsal.roots)
                  .arg(noun)};
    if (rehearsal.orderDependent > 0)
        sentences.append(Text::tr("%Ln more only the attempt will tell.", nullptr, rehearsal.orderDependent));
    if (rehearsal.unknown > 0)
        sentences.append(Text::tr("Of %Ln this user can't see enough.", nullptr, rehearsal.unknown));
    for (const Rehearsal::Blocker &blocker : rehearsal.blockers)
        sentences.append(Text::tr("%Ln would stay blocked by %1.", nullptr, blocker.roots).arg(blocker.by));
    return sentences;
}

} // namespace ondelete
