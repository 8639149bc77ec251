// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/specreader.h"
#include "files/retention.h"
#include "files/undostore.h"
#include "gui/activity/undosettingsdialog.h"
#include "gui/deletion/deletedialog.h"
#include "gui/widgets/noticebox.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/deleter.h"
#include "postgres/preview/previewer.h"
#include "postgres/roots/rootlister.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/stallmeter.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace ondelete {

/// A delete dialog on the sample database, and what a person does in it: the base of its tests' classes.
class DeleteDialogStory : public QObject
{
protected:
    QString noticeTexts() const
    {
        QStringList all;
        for (const QLabel *text : m_dialog->findChild<QWidget *>(u"noticeBody"_s)->findChildren<QLabel *>())
            all.append(text->text());
        return all.join(u' ');
    }

    QCheckBox &box(const char *name) const { return *m_dialog->findChild<QCheckBox *>(QString::fromLatin1(name)); }

    void open(const QString &story, const QString &user = {}) { openKey(sampleStory(story).sessionId, user); }

    void openKey(const QString &id, const QString &user = {})
    {
        m_connection = std::make_unique<Connection>(m_database->settings());
        const RootList list = listRoots(*m_connection, builtInSpec(), {id, RootQuery::Scope::All, 1});
        QCOMPARE(list.rows.size(), 1);
        m_row = list.rows.first();
        m_words = wordsOf(m_row, list, builtInSpec().root, QDateTime::currentDateTime());
        m_preview = previewDelete(*m_connection, builtInSpec(), {m_row.key}, RuleSet::Current);
        m_db = std::make_unique<DbThread>(m_database->settings(user));
        m_dialog = std::make_unique<DeleteDialog>(*m_db, m_files, builtInSpec(), m_row, m_words, m_preview, m_mark);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void confirm()
    {
        edit("reasonEdit").setText(u"Ticket 4711"_s);
        edit("typeEdit").setText(m_row.label);
    }

    bool isThere(const QString &story)
    {
        return m_connection
                   ->query(u"SELECT FROM public.whatsapp_sessions WHERE id = $1"_s, {sampleStory(story).sessionId})
                   .count()
            == 1;
    }

    QString cell(int row, int column) const
    {
        return effects().model()->index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    QTreeView &effects() const { return *m_dialog->findChild<QTreeView *>(u"effects"_s); }
    QLineEdit &edit(const char *name) const { return *m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QString label(const char *name) const { return m_dialog->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    QList<NoticeBox *> notices() const { return m_dialog->findChildren<NoticeBox *>(); }

    ConnectionMark m_mark{u"Sample"_s, Environment::Sample};
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    FileThread m_files;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<DeleteDialog> m_dialog;
    RootRow m_row;
    RowWords m_words;
    Preview m_preview;

    void prepare()
    {
        qRegisterMetaType<Tone>();
        REQUIRE_SERVER(m_fixture);
    }

    void begin() { m_database = m_fixture.sampleDatabase(); }

    void end()
    {
        QSettings().clear();
        setRetentionDays(30);
        m_mark.environment = Environment::Sample;
        m_dialog.reset();
        m_db.reset();
        m_connection.reset();
        m_database.reset();
    }
};

} // namespace ondelete
