// SPDX-License-Identifier: MIT
#include "core/catalog/codetrust.h"

#include "core/catalog/storedexpression.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::CodeTrust)
};

/// Volatile, and yet no more than a clock or a die.
bool isHarmless(const QString &name)
{
    static const QSet<QString> names{
        u"random"_s, u"gen_random_uuid"_s, u"clock_timestamp"_s, u"timeofday"_s, u"uuidv4"_s,
        u"uuidv7"_s, u"random_normal"_s,   u"currval"_s,         u"lastval"_s,   u"statement_timestamp"_s};
    return names.contains(name);
}

/// PostgreSQL calls these stable, but they run what others wrote: *_to_xml* reads tables and runs queries; the input
/// functions make a value of whatever type they are told, and with it run a domain's CHECK.
bool actsAlthoughStable(const QString &name)
{
    static const QSet<QString> names{u"array_in"_s,        u"array_recv"_s,        u"record_in"_s,
                                     u"record_recv"_s,     u"domain_in"_s,         u"domain_recv"_s,
                                     u"range_in"_s,        u"range_recv"_s,        u"multirange_in"_s,
                                     u"multirange_recv"_s, u"pg_input_is_valid"_s, u"pg_input_error_info"_s};
    return name.contains("_to_xml"_L1) || names.contains(name);
}

std::optional<ForeignCode> judge(const FunctionFact &fact, const QStringList &evaluatedOwners)
{
    if (fact.isBuiltIn ? (fact.isVolatile && !isHarmless(fact.name)) || actsAlthoughStable(fact.name) : false)
        return ForeignCode{fact.signature, fact.owner, ForeignCode::Why::Acts};
    if (fact.untrustedExtension)
        return ForeignCode{fact.signature, fact.owner, ForeignCode::Why::Extension};
    if (!fact.isOwn && !evaluatedOwners.contains(fact.owner))
        return ForeignCode{fact.signature, fact.owner, ForeignCode::Why::Owner};
    return std::nullopt;
}

QString operatorSql(const QString &schema, const QString &name)
{
    // Compared without quotes: two names that differ by them alone count as one.
    return u"OPERATOR(%1.%2)"_s.arg(QString(schema).remove(u'"'), name);
}

} // namespace

QString toString(ForeignCode::Why why)
{
    switch (why) {
    case ForeignCode::Why::Owner:
        return u"owner"_s;
    case ForeignCode::Why::Acts:
        return u"acts"_s;
    case ForeignCode::Why::Extension:
        return u"extension"_s;
    }
    Q_UNREACHABLE();
}

QString toWords(const QList<ForeignCode> &code)
{
    QStringList names;
    for (const ForeignCode &one : code)
        names.append(Text::tr("%1 of %2", "a function and the role that owns it").arg(one.function, one.owner));
    return names.join(u", "_s);
}

QString notEvaluated(const QList<ForeignCode> &code)
{
    const bool choosable =
        std::ranges::any_of(code, [](const ForeignCode &one) { return one.why == ForeignCode::Why::Owner; });
    return choosable ? Text::tr("It would run %1 with your rights, so it was not evaluated; --evaluate-code-of and the "
                                "owner's name evaluate it.")
                           .arg(toWords(code))
                     : Text::tr("It would run %1, which can read files, run SQL or change something, so it was not "
                                "evaluated.")
                           .arg(toWords(code));
}

QStringList ownersOf(const QList<ForeignCode> &code)
{
    QStringList owners;
    for (const ForeignCode &one : code)
        if (one.why == ForeignCode::Why::Owner && !owners.contains(one.owner))
            owners.append(one.owner);
    return owners;
}

void addCode(QList<ForeignCode> &code, const QList<ForeignCode> &more)
{
    for (const ForeignCode &one : more)
        if (!code.contains(one))
            code.append(one);
}

struct CodeTrust::Found
{
    QList<ForeignCode> code;
    QSet<Oid> types; ///< that were looked at
};

CodeTrust::CodeTrust(const QList<FunctionFact> &functions, const QList<OperatorFact> &operators,
                     QHash<Oid, TypeFact> types, const QStringList &evaluatedOwners)
    : m_types(std::move(types))
{
    for (const FunctionFact &fact : functions) {
        const QString name = fact.schema + u'.' + fact.name;
        if (!fact.isBuiltIn)
            m_functionNames.insert(fact.oid, name);
        if (const std::optional<ForeignCode> code = judge(fact, evaluatedOwners)) {
            m_code.insert(fact.oid, *code);
            if (!fact.isBuiltIn) // the server finds its own by the types, as when the expression was stored
                m_namedAlike[name].append(*code);
        }
    }
    for (const OperatorFact &fact : operators) {
        const QString name = operatorSql(fact.schema, fact.name);
        m_operatorNames.insert(fact.oid, name);
        m_operatorFunctions[name].append(fact.function);
    }
}

QList<ForeignCode> CodeTrust::ofExpression(const QString &tree) const
{
    Found found;
    addExpression(found, tree);
    return found.code;
}

QList<ForeignCode> CodeTrust::ofReading(Oid type) const
{
    Found found;
    addType(found, type, Use::Reading);
    return found.code;
}

QList<ForeignCode> CodeTrust::ofMaking(Oid type) const
{
    Found found;
    addType(found, type, Use::Making);
    return found.code;
}

QList<ForeignCode> CodeTrust::ofOperator(const QString &sql) const
{
    Found found;
    addOperator(found, QString(sql).remove(u'"'));
    return found.code;
}

QSet<Oid> CodeTrust::relationsIn(const QString &tree)
{
    static const QRegularExpression relation(u":relid (\\d+)"_s);
    QSet<Oid> relations;
    for (auto match = relation.globalMatch(tree); match.hasNext();)
        relations.insert(match.next().captured(1).toUInt());
    return relations;
}

void CodeTrust::addFunction(Found &found, Oid function) const
{
    if (const auto code = m_code.find(function); code != m_code.end())
        addCode(found.code, {*code});
    if (const auto name = m_functionNames.find(function); name != m_functionNames.end())
        addCode(found.code, m_namedAlike.value(*name));
}

void CodeTrust::addOperator(Found &found, const QString &name) const
{
    const auto functions = m_operatorFunctions.find(name);
    if (functions == m_operatorFunctions.end())
        return;
    for (const Oid function : *functions)
        addFunction(found, function);
}

void CodeTrust::addType(Found &found, Oid type, Use use) const
{
    const auto fact = m_types.find(type);
    if (fact == m_types.end() || found.types.contains(type))
        return;
    found.types.insert(type);
    for (const Oid function : fact->functions)
        if (m_functionNames.contains(function)) // the server's own, such as array_in, know what they are for
            addFunction(found, function);
    for (const Oid part : fact->parts)
        addType(found, part, use);
    if (use != Use::Reading)
        for (const QString &check : fact->checks)
            addExpression(found, check);
    if (use == Use::Evaluating)
        for (const Oid cast : fact->casts)
            addFunction(found, cast);
}

void CodeTrust::addExpression(Found &found, const QString &tree) const
{
    const NamedInExpression named = namedIn(tree);
    for (const Oid oid : named.functions)
        addFunction(found, oid);
    for (const Oid oid : named.operators)
        if (const auto name = m_operatorNames.find(oid); name != m_operatorNames.end())
            addOperator(found, *name);
    for (const Oid oid : named.types)
        addType(found, oid, Use::Evaluating);
}

} // namespace ondelete
