// SPDX-License-Identifier: MIT
#include "core/catalog/deleterule.h"

#include "core/catalog/names.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QString toSql(DeleteRule rule)
{
    switch (rule) {
    case DeleteRule::NoAction:
        return u"NO ACTION"_s;
    case DeleteRule::Restrict:
        return u"RESTRICT"_s;
    case DeleteRule::Cascade:
        return u"CASCADE"_s;
    case DeleteRule::SetNull:
        return u"SET NULL"_s;
    case DeleteRule::SetDefault:
        return u"SET DEFAULT"_s;
    }
    Q_UNREACHABLE();
}

QString toSql(const KeyRule &rule)
{
    QStringList columns;
    for (const QString &column : rule.setColumns)
        columns.append(quotedWhereNeeded(column));
    return columns.isEmpty() ? toSql(rule.rule) : u"%1 (%2)"_s.arg(toSql(rule.rule), columns.join(u", "_s));
}

std::optional<DeleteRule> deleteRuleFromSql(const QString &text)
{
    for (const auto rule : {DeleteRule::NoAction, DeleteRule::Restrict, DeleteRule::Cascade, DeleteRule::SetNull,
                            DeleteRule::SetDefault}) {
        if (toSql(rule) == text)
            return rule;
    }
    return std::nullopt;
}

std::optional<DeleteRule> deleteRuleFromCatalog(QChar code)
{
    switch (code.unicode()) {
    case u'a':
        return DeleteRule::NoAction;
    case u'r':
        return DeleteRule::Restrict;
    case u'c':
        return DeleteRule::Cascade;
    case u'n':
        return DeleteRule::SetNull;
    case u'd':
        return DeleteRule::SetDefault;
    default:
        return std::nullopt;
    }
}

} // namespace ondelete
