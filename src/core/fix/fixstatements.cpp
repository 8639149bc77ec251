// SPDX-License-Identifier: MIT
#include "core/fix/fixstatements.h"

#include "core/catalog/temporarykey.h"
#include "core/fix/keystatements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

QString asTransaction(const QStringList &statements)
{
    QString text = u"BEGIN;\nSET LOCAL search_path = '';\n"_s;
    for (const QString &statement : statements)
        text += statement + u";\n"_s;
    return text + u"COMMIT;\n"_s;
}

QString definitionWithRule(const ForeignKey &key, DeleteRule rule, const QStringList &setColumns, bool notValid)
{
    // In the order of pg_get_constraintdef: MATCH, ON UPDATE, ON DELETE and its columns, deferrability, validity.
    const QString before = (key.match == ForeignKey::Match::Full ? u" MATCH FULL"_s : QString())
        + (key.onUpdate == DeleteRule::NoAction ? QString() : u" ON UPDATE "_s + toSql(key.onUpdate));
    const auto onDelete = [](DeleteRule r, const QStringList &columns) {
        if (r == DeleteRule::NoAction)
            return QString();
        return u" ON DELETE "_s + toSql(r) + (columns.isEmpty() ? QString() : u" ("_s + columns.join(u", "_s) + u')');
    };
    const QString after = (key.deferrable ? u" DEFERRABLE"_s : QString())
        + (key.initiallyDeferred ? u" INITIALLY DEFERRED"_s : QString());
    const QString suffix =
        before + onDelete(key.onDelete, key.setColumnsSql) + after + (key.validated ? QString() : u" NOT VALID"_s);
    if (!key.enforced || key.period || !key.definition.endsWith(suffix) || !key.definition.startsWith(u"FOREIGN KEY ("))
        return {};
    const QString prefix = key.definition.chopped(suffix.size());
    if (!prefix.endsWith(u')'))
        return {}; // something stands there that this program does not know
    return prefix + before + onDelete(rule, setColumns) + after + (notValid ? u" NOT VALID"_s : QString());
}

bool writeStatements(FixItem &item, const Schema &schema, const ForeignKey &key, int lockTimeoutMs)
{
    item.temporaryName = temporaryKeyName(key.oid);
    const KeyStatements change(schema, key, item, lockTimeoutMs);
    if (!change.canBeWritten())
        return false;
    item.definition = change.definition();
    item.tables = change.tables();
    item.steps = change.steps(FixStep::Kind::AddKey);
    item.otherWay = change.steps(FixStep::Kind::AddRulingKey);
    item.cleanUp = change.cleanUp();

    FixItem back;
    back.from = item.to;
    back.to = item.from;
    back.fromColumns = item.setColumns;
    back.setColumns = key.setColumnsSql;
    back.dropNotNull = item.setNotNull;
    back.setNotNull = item.dropNotNull;
    back.validates = item.validates;
    back.temporaryName = item.temporaryName;
    QList<FixStep> steps = KeyStatements(schema, key, back, lockTimeoutMs).steps(FixStep::Kind::AddKey);
    const auto onlyCounts = [](const FixStep &step) { return step.kind == FixStep::Kind::RefuseNull; };
    const qsizetype counts = std::ranges::stable_partition(steps, onlyCounts).begin() - steps.begin();
    item.rollbackCounts = transactionsOf(steps.first(counts), item.finding);
    const QStringList transactions = transactionsOf(steps.sliced(counts));
    if (back.setNotNull.isEmpty()) {
        item.rollback = transactions;
        return true;
    }
    back.setNotNull.clear();
    item.rollback = QStringList{u"\\if :{?rules_only}\n"_s}
            + transactionsOf(KeyStatements(schema, key, back, lockTimeoutMs).steps(FixStep::Kind::AddKey))
        << u"\\else\n"_s;
    item.rollback += transactions;
    item.rollback.append(u"\\endif\n"_s);
    return true;
}

QStringList transactionsOf(const QList<FixStep> &steps, const QString &about)
{
    const auto standsAlone = [](const FixStep &step) {
        return step.kind == FixStep::Kind::CreateIndex || step.kind == FixStep::Kind::DropIndex;
    };
    QStringList transactions;
    for (const FixStep &step : steps)
        transactions.append(
            u"-- %1%2\n"_s.arg(about.isEmpty() ? QString() : about.simplified() + u": "_s, step.title.simplified())
            + (standsAlone(step) ? step.statements.join(u";\n"_s) + u";\n"_s : asTransaction(step.statements)));
    return transactions;
}

QStringList transactionsOf(const FixItem &item)
{
    return transactionsOf(item.steps, item.finding);
}

} // namespace ondelete
