// SPDX-License-Identifier: MIT
#pragma once

#include "files/archivefile.h"
#include "postgres/deletion/deleter.h"
#include "postgres/deletion/happening.h"
#include "postgres/deletion/randomcode.h"

#include <QtCore/QTemporaryDir>

namespace ondelete {

/// One random schema on which triggers and rules act: what the program says of a delete and of its undo, beside what
/// became of each row. Nothing may be lost that is neither in the undo file nor told.
class CodeCase
{
public:
    CodeCase(Connection &connection, quint32 seed, int mostTables);

    /// Makes it, runs it and removes it. What is wrong; empty: nothing. Throws DbError.
    [[nodiscard]] QString run();
    /// What became of it, for counting.
    [[nodiscard]] const QStringList &outcomes() const { return m_outcomes; }

private:
    [[nodiscard]] QString judge();
    void tellRefusal(const QString &what, const QString &message);
    [[nodiscard]] QString judgeDelete();
    [[nodiscard]] QString judgeShown(const Content &after, const DeleteResult &deleted) const;
    [[nodiscard]] QString judgeUndo(const QString &archive);
    [[nodiscard]] QString judgePsql();
    [[nodiscard]] QString told(const QString &problem) const;

    void survey();
    void deletePlainly();
    [[nodiscard]] DeleteResult remove(DeleteOptions::Run run, const QString &digest = {});
    [[nodiscard]] Content content();

    Connection &m_connection;
    RandomSchema m_schema;
    RandomCode m_code;
    Spec m_spec;
    DeleteSurvey m_survey;
    Happening m_expected;
    Content m_before;
    Content m_plain;   ///< after the plain DELETE
    QString m_refusal; ///< of that
    Content m_restored;
    bool m_isRefusedByARule = false; ///< whatever rows there are
    QList<QualifiedName> m_allowed;
    QStringList m_outcomes;
    QStringList m_messages;
    QTemporaryDir m_folder;
    int m_files = 0;
};

} // namespace ondelete
