// SPDX-License-Identifier: MIT
#include "report/builders/outcomewords.h"

#include "core/audit/waysout.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::OutcomeWords)
};

QString nextStep(NextStep next, const QList<QualifiedName> &tables, const QString &xid)
{
    switch (next) {
    case NextStep::None:
        return {};
    case NextStep::AllowSideEffects: {
        QStringList options;
        for (const QualifiedName &table : tables)
            options.append(u"--allow-side-effects "_s + shellWord(table.toString()));
        return Text::tr("To accept that, use %1.").arg(options.join(u' '));
    }
    case NextStep::FindOut:
        return Text::tr("To find out, run SELECT pg_xact_status('%1'), or look for the row.").arg(xid);
    }
    Q_UNREACHABLE();
}

} // namespace

QString messageOf(const DeleteResult &result)
{
    return (result.message + u' ' + nextStep(result.next, result.unallowed, result.xid)).trimmed();
}

QString messageOf(const UndoResult &result)
{
    return (result.message + u' ' + nextStep(result.next, result.unallowed, result.xid)).trimmed();
}

} // namespace ondelete
