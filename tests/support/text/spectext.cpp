// SPDX-License-Identifier: MIT
#include "support/text/spectext.h"

#include "support/text/keytext.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

SpecRule readRule(TextTokens &tokens)
{
    SpecRule rule;
    const TextToken name = tokens.word(u"root, label or a rule's table"_s);
    const QStringList parts = name.text.split(u'.');
    const qsizetype dot = name.text.lastIndexOf(u'.');
    rule.table = tableName(parts.size() == 1 ? name.text : name.text.left(dot));
    if (parts.size() > 1 && !parts.last().isEmpty())
        rule.columns = {parts.last()};
    else if (parts.size() > 1)
        for (const TextToken &column : tokens.list(u"a column"_s))
            rule.columns.append(column.text);
    tokens.mark(u"->"_s);
    rule.references = tableName(tokens.word(u"the referenced table"_s).text);
    const auto onDelete = takeRule(tokens);
    if (!onDelete)
        TextTokens::fail(tokens.next(), u"no action, restrict, cascade, set null or set default is missing"_s);
    rule.onDelete = *onDelete;
    if (!tokens.isAtLineEnd())
        rule.reason = tokens.quoted(u"the reason"_s);
    return rule;
}

Spec readSpecText(const QString &text)
{
    Spec spec;
    TextTokens tokens(text);
    while (!tokens.isAtEnd()) {
        if (tokens.takeWords(u"root"_s)) {
            spec.root.table = tableName(tokens.word(u"the root's table"_s).text);
            spec.root.singular = tokens.quoted(u"what one row is called"_s);
            spec.root.plural = tokens.quoted(u"what several rows are called"_s);
        } else if (tokens.takeWords(u"label"_s)) {
            const QualifiedName table = tableName(tokens.word(u"a table"_s).text);
            spec.labels.insert(table, tokens.quoted(u"its rows in words"_s));
        } else {
            spec.rules.append(readRule(tokens));
        }
        tokens.lineEnd();
    }
    return spec;
}

} // namespace

Spec specOf(const QString &text, const std::source_location &where)
{
    return readAt(where, [&] { return readSpecText(text); });
}

} // namespace ondelete
