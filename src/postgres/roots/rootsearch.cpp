// SPDX-License-Identifier: MIT
#include "postgres/roots/rootsearch.h"

#include "core/catalog/sqltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int mostNamed = 1000; ///< keys that are handed back to the server; where more match they stay there

/// SQL that is true where @p column has @p word in it. Where case means nothing to the word LIKE is enough, which is
/// much faster.
QString contains(const QString &text, bool usualCollation, const SearchWord &word, Parameters &parameters)
{
    // Patterns know no nondeterministic collation, and in "C" no case of é; an index is on the bare column.
    const QString compared = usualCollation ? text : u"(%1) COLLATE pg_catalog.\"default\""_s.arg(text);
    return u"%1 %2 %3"_s.arg(compared, hasCase(word.text) ? u"ILIKE"_s : u"LIKE"_s,
                             parameters.add(u'%' + escapedForLike(word.text) + u'%'));
}

bool isInteger(const QString &type)
{
    return type == "integer"_L1 || type == "bigint"_L1 || type == "smallint"_L1;
}

bool isDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isText(const Field &field)
{
    return field.ofOwnType && (field.type == "text"_L1 || field.type == "character varying"_L1);
}

bool finds(const IndexFact &index)
{
    return index.operatorClass == "gin_trgm_ops"_L1 || index.operatorClass == "gist_trgm_ops"_L1;
}

} // namespace

PhoneMarks phoneMarksOf(const Connection &connection)
{
    return connection.serverEncoding() == "UTF8"_L1 ? PhoneMarks::All : PhoneMarks::Ascii;
}

bool hasTextIndex(const ListedRoot &root, const QString &column)
{
    const Field &field = root.field(column);
    return isText(field) && field.usualCollation
        && std::ranges::any_of(root.table().indexes,
                               [&](const IndexFact &index) { return finds(index) && index.first == field.sql; });
}

bool hasPhoneIndex(const ListedRoot &root, const QString &column, PhoneMarks marks)
{
    const Field &field = root.field(column);
    if (!isText(field))
        return false;
    // Of a text the cast is none; of a domain over it, it is.
    const QString bare = phoneDigitsDeparsed(field.sql, marks);
    const QString cast = phoneDigitsDeparsed(u"(%1)::text"_s.arg(field.sql), marks);
    return std::ranges::any_of(root.table().indexes, [&](const IndexFact &index) {
        return finds(index) && (index.first == bare || index.first == cast);
    });
}

RootSearch::RootSearch(Connection &connection, const ListedRoot &root, const QString &text)
    : m_root(root)
    , m_marks(phoneMarksOf(connection))
{
    for (const SearchWord &word : searchWords(text))
        m_words.append({word, {}, {}});
    lookUpNames(connection);
}

QString RootSearch::nameMatches(const ListedRoot::LookUp &lookUp, const QString &alias, const SearchWord &word,
                                Parameters &parameters) const
{
    return contains(textOf(alias + u'.' + lookUp.shown, lookUp.shownOfOwnType),
                    lookUp.shownUsualCollation && lookUp.shownOfOwnType, word, parameters);
}

/// All of them at once. Keys of types that are not PostgreSQL's own are not named by their text.
void RootSearch::lookUpNames(Connection &connection)
{
    Parameters parameters;
    QStringList parts;
    for (qsizetype w = 0; w < m_words.size(); ++w) {
        for (qsizetype c = 0; c < m_root.cells().size(); ++c) {
            const auto &lookUp = m_root.cells().at(c).lookUp;
            if (!lookUp)
                continue;
            if (!lookUp->keyOfOwnType || lookUp->equality != "OPERATOR(pg_catalog.=)"_L1) {
                m_words[w].manyNamed.append(c);
                continue;
            }
            parts.append(u"(SELECT %1, %2, s.%3::text FROM %4 AS s WHERE %5 LIMIT %6)"_s.arg(
                QString::number(w), QString::number(c), lookUp->key, lookUp->source,
                nameMatches(*lookUp, u"s"_s, m_words.at(w).word, parameters), QString::number(mostNamed + 1)));
        }
    }
    if (parts.isEmpty())
        return;
    const Rows rows = connection.query(parts.join(u"\nUNION ALL "_s), parameters.values());
    for (int i = 0; i < rows.count(); ++i)
        m_words[rows.integer(i, 0)].named[rows.integer(i, 1)].append(rows.text(i, 2));
    for (Word &word : m_words) {
        for (auto named = word.named.begin(); named != word.named.end();) {
            if (named->size() > mostNamed) {
                word.manyNamed.append(named.key());
                named = word.named.erase(named);
            } else {
                ++named;
            }
        }
    }
}

/// Rows whose key begins with the word.
QStringList RootSearch::keyConditions(const SearchWord &word, Parameters &parameters) const
{
    QStringList any;
    for (const QString &column : m_root.table().primaryKey) {
        const Field &key = m_root.field(column);
        const QString sql = m_root.column(column);
        if (key.ofOwnType && key.type == "uuid"_L1) {
            if (const auto [first, last] = uuidsBeginningWith(word.text); !first.isEmpty())
                any.append(u"(%1 OPERATOR(pg_catalog.>=) %2::uuid AND %1 OPERATOR(pg_catalog.<=) %3::uuid)"_s.arg(
                    sql, parameters.add(first), parameters.add(last)));
        } else if (key.ofOwnType && isInteger(key.type)) {
            if (isDigits(word.text))
                any.append(u"%1::text LIKE %2"_s.arg(sql, parameters.add(word.text + u'%')));
        } else {
            any.append(u"(%1) COLLATE pg_catalog.\"default\" ILIKE %2"_s.arg(
                m_root.text(column), parameters.add(escapedForLike(word.text) + u'%')));
        }
    }
    return any;
}

QString RootSearch::condition(const Word &word, Parameters &parameters) const
{
    QStringList any = keyConditions(word.word, parameters);
    if (!word.word.digits.isEmpty()) {
        for (const QString &column : m_root.phones()) {
            const QString text = m_root.text(column);
            if (hasPhoneIndex(m_root, column, m_marks))
                any.append(u"%1 LIKE '%2'"_s.arg(phoneDigitsSql(text, m_marks), phonePattern(word.word)));
            else
                any.append(phoneScanSql(text, word.word, m_marks));
        }
    }
    for (const QString &column : m_root.searchedByName()) {
        const Field &field = m_root.field(column);
        any.append(contains(m_root.text(column), field.usualCollation && field.ofOwnType, word.word, parameters));
    }
    for (auto named = word.named.begin(); named != word.named.end(); ++named) {
        const ListedRoot::Cell &cell = m_root.cells().at(named.key());
        any.append(u"%1 OPERATOR(pg_catalog.=) ANY (%2::%3[])"_s.arg(
            cell.value, parameters.add(Connection::arrayOf(*named)), cell.lookUp->keyType));
    }
    for (const qsizetype c : word.manyNamed) {
        const ListedRoot::Cell &cell = m_root.cells().at(c);
        const ListedRoot::LookUp &lookUp = *cell.lookUp;
        any.append(u"EXISTS (SELECT FROM %1 AS s WHERE s.%2 %3 %4 AND %5)"_s.arg(
            lookUp.source, lookUp.key, lookUp.equality, cell.value,
            nameMatches(lookUp, u"s"_s, word.word, parameters)));
    }
    return any.isEmpty() ? u"false"_s : u'(' + any.join(u" OR "_s) + u')';
}

QStringList RootSearch::conditions(Parameters &parameters) const
{
    QStringList all;
    for (const Word &word : m_words)
        all.append(condition(word, parameters));
    return all;
}

QString RootSearch::quickCondition(Parameters &parameters) const
{
    if (m_words.size() != 1)
        return {};
    const SearchWord &word = m_words.first().word;
    QStringList any;
    if (m_root.table().primaryKey.size() == 1) {
        const QString &column = m_root.table().primaryKey.first();
        const Field &key = m_root.field(column);
        const QString sql = m_root.column(column);
        if (key.ofOwnType && key.type == "uuid"_L1 && word.text.size() >= 8)
            any += keyConditions(word, parameters);
        else if (key.ofOwnType && isInteger(key.type) && isDigits(word.text) && word.text.size() < 19)
            any.append(u"%1 OPERATOR(pg_catalog.=) %2::bigint"_s.arg(sql, parameters.add(word.text)));
        else if (isText(key))
            any.append(u"%1 OPERATOR(pg_catalog.=) %2::text"_s.arg(sql, parameters.add(word.text)));
    }
    if (word.digitsAnywhere) {
        for (const QString &column : m_root.phones()) {
            const Field &field = m_root.field(column);
            if (!isText(field) || !m_root.hasOrderedIndex(column) || hasPhoneIndex(m_root, column, m_marks))
                continue;
            const QStringList spellings{word.text, u'+' + word.digits, word.digits, u'0' + word.digits,
                                        u"00"_s + word.digits};
            any.append(u"%1 OPERATOR(pg_catalog.=) ANY (%2::text[])"_s.arg(
                m_root.column(column), parameters.add(Connection::arrayOf(spellings))));
        }
    }
    return any.isEmpty() ? QString() : u'(' + any.join(u" OR "_s) + u')';
}

bool RootSearch::isIndexed(RootIndex::Serves serves, const QString &column) const
{
    switch (serves) {
    case RootIndex::Serves::Sort:
    case RootIndex::Serves::LookedUp:
        return m_root.hasOrderedIndex(column);
    case RootIndex::Serves::Names:
        return hasTextIndex(m_root, column);
    case RootIndex::Serves::Phones:
        return hasPhoneIndex(m_root, column, m_marks);
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
