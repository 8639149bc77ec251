// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/fleet/fleetpage.h"
#include "gui/widgets/pill.h"
#include "support/databasefixture.h"
#include "support/fakeserver.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

using namespace ondelete;
using namespace Qt::StringLiterals;
using State = FleetModel::State;

class TestFleetPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        REQUIRE_SERVER(m_fixture);
        m_usual = m_fixture.sampleDatabase();
        m_odd = m_fixture.sampleDatabase();
        m_alike = m_fixture.sampleDatabase();
        Connection(m_odd->settings(u"owner"_s))
            .query(
                u"ALTER TABLE public.workshop_whatsapp_groups DROP CONSTRAINT workshop_whatsapp_groups_group_id_fkey"_s);
    }

    void init()
    {
        m_page = std::make_unique<FleetPage>(m_spec);
        m_page->resize(1100, 600);
        m_page->show();
    }

    void cleanup() { m_page.reset(); }

    void cleanupTestCase()
    {
        m_usual.reset();
        m_odd.reset();
        m_alike.reset();
    }

    void differencesComeFirst()
    {
        open({of(*m_usual), of(*m_odd), of(*m_alike), u"host=/nonexistent dbname=gone"_s, barred()});
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
        QCOMPARE(states(), (QList{State::Same, State::Different, State::Same, State::NotKnown, State::NotKnown}));
        QVERIFY2(groupTitle(0).startsWith(u"Different"), qPrintable(groupTitle(0)));
        QCOMPARE(text("nameLabel"), m_odd->name()); // the first is chosen
        QVERIFY(m_page->fleet().comparison().differences[1].first().key == u"workshop_whatsapp_groups.group_id"_s);
        m_page->copy();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(m_odd->name() + u'\t'));

        m_page->findChild<QPushButton *>(u"notKnownChip"_s)->click();
        QCOMPARE(tree().model()->rowCount(), 1);
        QVERIFY(!button("openButton").isVisible());
        QVERIFY(button("againButton").isVisible());
        m_page->find();
        QTest::keyClicks(m_page->findChild<QLineEdit *>(u"filterEdit"_s), u"nowhere"_s);
        QCOMPARE(m_page->findChild<QStackedWidget *>(u"tableStack"_s)->currentWidget()->objectName(), u"nothingPane"_s);
    }

    void whoMayNotReadIsNotCalledDifferent()
    {
        Connection(m_alike->settings()).query(u"CREATE ROLE blind LOGIN"_s);
        open({of(*m_usual), of(*m_alike).replace(u"'owner'"_s, u"'blind'"_s), of(*m_usual)});
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
        QCOMPARE(states(), (QList{State::Same, State::NotKnown, State::Same}));
        QVERIFY(button("openButton").isVisible());
    }

    void reportHasTheSameLines()
    {
        open({of(*m_usual), of(*m_odd), of(*m_alike)});
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
        QSignalSpy wished(m_page.get(), &Page::exportRequested);
        m_page->exportReport();
        const auto report = wished.value(0).value(0).value<Report>();
        QCOMPARE(report.json[u"summary"][u"different"], 1);
        QCOMPARE(report.json[u"databases"].toArray().size(), 3);
    }

    void chosenDatabaseCanBeOpened()
    {
        open({of(*m_usual)});
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
        QSignalSpy wished(m_page.get(), &FleetPage::connectionRequested);
        button("openButton").click();
        QCOMPARE(wished.value(0).value(0).value<ConnectionSettings>().parameter(u"dbname"_s), m_usual->name());
    }

    void oneThatFailedIsAskedAgainAlone()
    {
        const auto late = m_fixture.emptyDatabase();
        const QString line = of(*late);
        Connection admin(m_usual->settings());
        admin.query(u"ALTER DATABASE \"%1\" ALLOW_CONNECTIONS false"_s.arg(late->name()));
        open({of(*m_usual), line});
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
        QCOMPARE(states(), (QList{State::Same, State::NotKnown}));
        const qint64 before = m_page->fleet().lines().first().ms;
        admin.query(u"ALTER DATABASE \"%1\" ALLOW_CONNECTIONS true"_s.arg(late->name()));
        tree().setCurrentIndex(tree().model()->index(0, 0, tree().model()->index(0, 0)));
        QCOMPARE(text("nameLabel"), late->name());
        button("againButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
        QCOMPARE(states(), (QList{State::Same, State::Different})); // no sessions there: not what the list is for
        QCOMPARE(m_page->fleet().lines().first().ms, before);
    }

    void stopLeavesWhatWasNotLookedAtUnknown()
    {
        const FakeServer silent(FakeServer::Manner::Silent);
        const QString line = u"host=127.0.0.1 sslmode=disable dbname=x user=x port=%1"_s.arg(silent.port());
        open({of(*m_usual), line, line});
        QTRY_COMPARE_WITH_TIMEOUT(m_page->fleet().count(State::Same), 1, 30000);
        QVERIFY(m_page->isBusy());
        QVERIFY(button("stopButton").isEnabled());
        button("stopButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30000);
        QCOMPARE(states(), (QList{State::Same, State::NotKnown, State::NotKnown}));
    }

    void wrongListIsToldByItsLineWithoutItsPassword()
    {
        open({of(*m_usual), u"postgresql://ana:secret@[db.example.org/x"_s});
        QTRY_VERIFY(!m_page->isBusy());
        QCOMPARE(m_page->findChild<QStackedWidget *>(u"stack"_s)->currentWidget()->objectName(), u"openingPage"_s);
        QString told;
        for (const QLabel *label : m_page->findChild<QWidget *>(u"openingNotice"_s)->findChildren<QLabel *>())
            told += label->text();
        QVERIFY2(told.contains(u"line 4") && !told.contains(u"secret"), qPrintable(told));
    }

private:
    QString of(const ScratchDatabase &database) const { return database.settings(u"owner"_s).withoutSecrets(); }
    QString barred() const { return of(*m_usual).replace(u"'owner'"_s, u"'nobody_here'"_s); }

    void open(const QStringList &lines)
    {
        QFile file(m_folder.filePath(u"customers.fleet"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((u"# customers\n\n"_s + lines.join(u'\n')).toUtf8());
        file.close();
        m_page->openFile(file.fileName());
    }

    QList<State> states() const
    {
        QList<State> states;
        for (qsizetype i = 0; i < m_page->fleet().members().size(); ++i)
            states.append(m_page->fleet().state(i));
        return states;
    }

    QTreeView &tree() const { return *m_page->findChild<QTreeView *>(u"tree"_s); }
    QPushButton &button(const char *name) const { return *m_page->findChild<QPushButton *>(QString::fromLatin1(name)); }
    QString text(const char *name) const { return m_page->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    QString groupTitle(int group) const { return tree().model()->index(group, 0).data().toString(); }

    DatabaseFixture m_fixture;
    QTemporaryDir m_folder;
    std::unique_ptr<ScratchDatabase> m_usual;
    std::unique_ptr<ScratchDatabase> m_odd;
    std::unique_ptr<ScratchDatabase> m_alike;
    const Spec m_spec = builtInSpec();
    std::unique_ptr<FleetPage> m_page;
};

QTEST_MAIN(TestFleetPage)
#include "tst_fleetpage.moc"
