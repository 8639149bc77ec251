// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "core/rights/grantscript.h"
#include "core/text/controls.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::GrantsCommand)
};

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    const std::optional<Duty> duty = dutyFromString(context.value(u"for"_s));
    if (!duty)
        throw UsageError(Text::tr("--for takes support, support-with-undo, auditor or dba. Nothing was changed."));
    const QString role = context.value(u"role"_s);
    if (role.isEmpty())
        throw UsageError(Text::tr("Say with --role which role the GRANTs are for. Nothing was changed."));
    context.checkOutput();
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const Transaction transaction(*connection, Transaction::Access::ReadOnly);
    const Schema schema = readSchema(*connection);
    if (!schema.table(spec.root.table))
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The database %1 has no table %2: is it the right one? Nothing was changed.")
                          .arg(schema.server.database, spec.root.table.toString()));
    return context.finish(withoutControls(grantScript(schema, spec, *duty, role)).toUtf8(), ExitStatus::Done);
}

} // namespace

Command grantsCommand()
{
    return {u"grants"_s,
            {},
            Text::tr("Write the GRANTs that a role needs, as SQL for a DBA. Changes nothing."),
            connectionOptions()
                + QList<QCommandLineOption>{{u"for"_s,
                                             Text::tr(
                                                 "What the role is to do: support, support-with-undo, auditor or dba."),
                                             u"DUTY"_s},
                                            {u"role"_s, Text::tr("The role's name in the database."), u"NAME"_s},
                                            {{u"o"_s, u"output"_s},
                                             Text::tr("Write to this file, all of it or nothing."),
                                             u"FILE"_s}},
            run};
}

} // namespace ondelete
