// SPDX-License-Identifier: MIT
#include "core/audit/waysout.h"

#include "core/audit/audit.h"
#include "core/audit/auditproblems.h"
#include "core/audit/setnull.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::WaysOut)
};

} // namespace

QString shellWord(QString selector)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9_.,:][A-Za-z0-9_.,:-]*\z)"_s);
    return plain.match(selector).hasMatch() ? selector : u'\'' + selector.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString wayOutOf(const Schema &schema, const Spec &spec, const ForeignKey &key)
{
    const QString id = shellWord(schema.idOf(key));
    if (const SpecRule *rule = ruleFor(schema, spec, key)) {
        if (blocks(rule->onDelete))
            return Text::tr("The rule list wants %1 to refuse: delete or re-point these rows first.").arg(id);
        return Text::tr("The rule list wants %1 for %2: \"ondelete fix --only %2 --yes\" changes it.")
            .arg(toSql(rule->rule()), id);
    }
    if (const std::optional<KeyRule> suggested = suggestedRule(schema, key, {});
        suggested && !mayConflict(schema, key, *suggested))
        return Text::tr("The rule list does not name %1: \"ondelete fix --only %1 --include-unlisted --yes\" makes it "
                        "%2, as "
                        "suggested.")
            .arg(id, toSql(*suggested));
    return Text::tr("The rule list does not name %1, and SET NULL would meet a constraint: \"ondelete fix --only %1 "
                    "--resolve %1=cascade --yes\" lets these rows go too.")
        .arg(id);
}

QString wayOutOf(const Schema &schema, const WriteConflict &conflict, const ForeignKey &key)
{
    const QString writer = schema.idOf(key);
    const QString id = shellWord(writer);
    switch (conflict.kind) {
    case WriteConflict::Kind::NotNull:
        if (const std::optional<KeyRule> proposed = proposedSetNull(schema, key);
            proposed && !proposed->setColumns.isEmpty()) {
            QStringList columns;
            for (const QString &column : proposed->setColumns)
                columns.append(quotedWhereNeeded(column));
            return Text::tr("\"ondelete fix --only %1 --resolve %2 --yes\" empties no column that these rows need for "
                            "something else, and keeps them; =cascade lets them go too.")
                .arg(id, shellWord(u"%1=set-null(%2)"_s.arg(writer, columns.join(u','))));
        }
        if (key.columns.size() > 1)
            return Text::tr("\"ondelete fix --only %1 --resolve %1=cascade --yes\" lets these rows go too.").arg(id);
        return Text::tr("\"ondelete fix --only %1 --resolve %1=drop-not-null --yes\" lets the column be empty and "
                        "keeps these rows; "
                        "=cascade lets them go too.")
            .arg(id);
    case WriteConflict::Kind::Domain:
    case WriteConflict::Kind::Check:
        return Text::tr("\"ondelete fix --only %1 --resolve %1=cascade --yes\" lets these rows go too; or change them "
                        "so that they "
                        "satisfy %2 without this link.")
            .arg(id, conflict.name);
    case WriteConflict::Kind::Reference:
    case WriteConflict::Kind::Unique:
    case WriteConflict::Kind::Expression:
    case WriteConflict::Kind::Partition:
        return Text::tr("Delete or change these rows first, or give %1 another delete rule.").arg(writer);
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
