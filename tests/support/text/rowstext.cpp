// SPDX-License-Identifier: MIT
#include "support/text/rowstext.h"

#include "support/text/keytext.h"
#include "support/text/schematext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

class RowsReader
{
public:
    RowsReader(const DeleteCase &of, const QString &text)
        : m_of(of)
        , m_tokens(text)
    {
    }

    QList<RowGroup> read()
    {
        QList<RowGroup> groups;
        while (!m_tokens.isAtEnd()) {
            groups.append(readGroup());
            groups.last().hash = quint64(groups.size());
            m_tokens.lineEnd();
        }
        return groups;
    }

private:
    RowGroup readGroup()
    {
        RowGroup group;
        const TextToken name = m_tokens.word(u"a table"_s);
        const Table *table = m_of.schema.table(tableName(name.text));
        group.node = table ? m_of.graph.nodeOf(m_of.schema, table->oid) : -1;
        if (group.node < 0)
            TextTokens::fail(name, u"the delete does not reach a table %1"_s.arg(name.text));
        group.rows = qint64(m_tokens.number(u"a number of rows"_s));
        if (m_tokens.takeWords(u"root"_s))
            group.fate = RowGroup::Fate::IsRoot;
        else if (m_tokens.takeWords(u"goes"_s))
            group.fate = RowGroup::Fate::Goes;
        else if (!m_tokens.takeWords(u"stays"_s))
            TextTokens::fail(m_tokens.next(), u"root, goes or stays is missing"_s);
        if (m_tokens.takeWords(u"by"_s)) {
            do
                group.mask |= readEdge(group.node);
            while (m_tokens.takeMark(u","_s));
        }
        QStringList verdicts;
        for (const WriteConflict &conflict : m_of.conflicts.at(group.node))
            verdicts.append(QString(conflict.combinations().size(), u'0'));
        if (m_tokens.takeWords(u"breaks"_s)) {
            do
                readVerdict(group.node, verdicts);
            while (m_tokens.takeMark(u","_s));
        }
        group.verdicts = verdicts.join(QString());
        return group;
    }

    quint64 readEdge(int node)
    {
        const auto cause =
            m_tokens.takeWords(u"update"_s) ? DeleteEdge::Cause::ParentChanges : DeleteEdge::Cause::ParentGoes;
        const TextToken name = m_tokens.word(u"a key"_s);
        for (const int index : m_of.graph.nodes.at(node).edges) {
            const DeleteEdge &edge = m_of.graph.edges.at(index);
            if (edge.cause != cause || m_of.schema.foreignKey(edge.key)->name != name.text)
                continue;
            if (edge.mask() == 0)
                TextTokens::fail(name, u"%1 deletes or is not followed: no row waits for it"_s.arg(name.text));
            return edge.mask();
        }
        TextTokens::fail(name, u"no key %1 leads here"_s.arg(name.text));
    }

    void readVerdict(int node, QStringList &verdicts)
    {
        const TextToken name = m_tokens.word(u"a conflict"_s);
        const QList<WriteConflict> &conflicts = m_of.conflicts.at(node);
        const auto found = std::ranges::find(conflicts, name.text, &WriteConflict::name);
        if (found == conflicts.end())
            TextTokens::fail(name, u"there is no conflict %1 here"_s.arg(name.text));
        QString &verdict = verdicts[found - conflicts.begin()];
        if (!m_tokens.isMark(u"("_s)) {
            verdict.fill(u'1');
            return;
        }
        m_tokens.mark(u"("_s);
        const TextToken given = m_tokens.word(u"verdicts"_s);
        m_tokens.mark(u")"_s);
        if (given.text.size() == 1)
            verdict.fill(given.text.front());
        else if (given.text.size() == verdict.size())
            verdict = given.text;
        else
            TextTokens::fail(given, u"%1 has %2 combinations"_s.arg(name.text).arg(verdict.size()));
    }

    const DeleteCase &m_of;
    TextTokens m_tokens;
};

QList<ConflictCount> readCounts(const Schema &schema, const QString &text)
{
    QList<ConflictCount> counts;
    TextTokens tokens(text);
    while (!tokens.isAtEnd()) {
        ConflictCount count;
        const TextToken name = tokens.word(u"a key"_s);
        const auto key = std::ranges::find(schema.foreignKeys, name.text, &ForeignKey::name);
        if (key == schema.foreignKeys.end())
            TextTokens::fail(name, u"there is no key %1"_s.arg(name.text));
        count.key = key->oid;
        if (tokens.takeWords(u"unreadable"_s)) {
            count.unreadable = tokens.quoted(u"why"_s);
        } else {
            count.referencing = qint64(tokens.number(u"a number of rows"_s));
            if (tokens.takeWords(u"breaks"_s)) {
                do {
                    ConflictCount::Violation violation;
                    violation.constraint = tokens.word(u"a constraint"_s).text;
                    violation.rows = qint64(tokens.number(u"a number of rows"_s));
                    count.violations.append(violation);
                } while (tokens.takeMark(u","_s));
            }
        }
        counts.append(count);
        tokens.lineEnd();
    }
    return counts;
}

} // namespace

DeleteCase deleteCase(const QString &text, const QString &root, const std::source_location &where)
{
    return deleteCase(schemaOf(text, where), root, where);
}

DeleteCase deleteCase(const Schema &schema, const QString &root, const std::source_location &where)
{
    DeleteCase made{.schema = schema,
                    .graph = deleteGraph(schema, tableIn(schema, root, where).oid, currentRules()),
                    .conflicts = {}};
    for (int node = 0; node < made.graph.nodes.size(); ++node)
        made.conflicts.append(writeConflicts(schema, made.graph, node));
    return made;
}

QList<RowGroup> rowsOf(const DeleteCase &of, const QString &text, const std::source_location &where)
{
    return readAt(where, [&] { return RowsReader(of, text).read(); });
}

DeleteForecast forecastOf(const DeleteCase &of, const QString &text, const std::source_location &where)
{
    return forecast(of.schema, of.graph, of.conflicts, rowsOf(of, text, where));
}

QList<ConflictCount> countsOf(const Schema &schema, const QString &text, const std::source_location &where)
{
    return readAt(where, [&] { return readCounts(schema, text); });
}

} // namespace ondelete
