// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/specreader.h"
#include "gui/deletion/deletedialog.h"
#include "gui/deletion/effectlist.h"
#include "gui/sessions/blockingrowsdialog.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/sessions/sessionpane.h"
#include "gui/sessions/sessionspage.h"
#include "gui/widgets/detailsplit.h"
#include "gui/widgets/messagepane.h"
#include "gui/widgets/noticebox.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/deleter.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/stallmeter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QScopeGuard>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

/// The sessions page on the sample database, and what a person does there: the base of its tests' classes.
class SessionsPageStory : public QObject
{
protected:
    void begin()
    {
        m_database = m_fixture.sampleDatabase();
        open(m_database->settings());
    }

    void end()
    {
        m_page.reset();
        m_db.reset();
        m_database.reset();
    }

    void open(const ConnectionSettings &settings)
    {
        m_page.reset();
        m_db = std::make_unique<DbThread>(settings);
        m_page = std::make_unique<SessionsPage>(*m_db, m_files, builtInSpec(),
                                                ConnectionMark{u"Sample"_s, Environment::Sample});
        m_page->resize(1180, 620);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void read()
    {
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 20000);
        QVERIFY(table().model()->rowCount() > 0);
    }

    void select(const QString &story)
    {
        read();
        m_page->select({sampleStory(story).sessionId});
        QVERIFY(table().currentIndex().isValid());
        QVERIFY(m_page->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 20000);
    }

    static bool says(const MessagePane &pane, const QString &text)
    {
        const QList<QLabel *> labels = pane.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    }

    QTreeView &table() const { return *m_page->findChild<QTreeView *>(u"table"_s); }
    QLineEdit &search() const { return *m_page->findChild<QLineEdit *>(u"searchEdit"_s); }
    QPushButton &button(const char *name) const { return *m_page->findChild<QPushButton *>(QString::fromLatin1(name)); }
    QString label(const char *name) const { return m_page->findChild<QLabel *>(QString::fromLatin1(name))->text(); }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    FileThread m_files;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<SessionsPage> m_page;
};

} // namespace ondelete
