// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/roots/listedroot.h"
#include "postgres/roots/searchpattern.h"

namespace ondelete {

/// What a person looks for, as conditions on the root's rows. Looked-up names are found in their own tables first.
class RootSearch
{
public:
    /// Looks names up, inside the caller's transaction. @p root must outlive it. Throws DbError.
    RootSearch(Connection &connection, const ListedRoot &root, const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// One for each word: all must hold.
    [[nodiscard]] QStringList conditions(Parameters &parameters) const;
    /// What an index finds at once, of what is looked for: a whole id or the beginning of one, a whole phone. Empty
    /// where there is nothing of that kind, or all of it is found by indexes.
    [[nodiscard]] QString quickCondition(Parameters &parameters) const;
    /// The indexes that this search does without.
    [[nodiscard]] bool isIndexed(RootIndex::Serves serves, const QString &column) const;

private:
    struct Word
    {
        SearchWord word;
        QMap<qsizetype, QStringList> named; ///< by cell: the keys whose looked-up names match
        QList<qsizetype> manyNamed;         ///< cells where too many do for that
    };

    void lookUpNames(Connection &connection);
    [[nodiscard]] QString nameMatches(const ListedRoot::LookUp &lookUp, const QString &alias, const SearchWord &word,
                                      Parameters &parameters) const;
    [[nodiscard]] QStringList keyConditions(const SearchWord &word, Parameters &parameters) const;
    [[nodiscard]] QString condition(const Word &word, Parameters &parameters) const;

    const ListedRoot &m_root;
    PhoneMarks m_marks;
    QList<Word> m_words;
};

/// Whether a trigram index finds parts of the texts of @p column, or of the digits of the phones in it.
[[nodiscard]] bool hasTextIndex(const ListedRoot &root, const QString &column);
[[nodiscard]] bool hasPhoneIndex(const ListedRoot &root, const QString &column, PhoneMarks marks);
[[nodiscard]] PhoneMarks phoneMarksOf(const Connection &connection);

} // namespace ondelete
