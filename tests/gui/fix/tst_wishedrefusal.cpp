// SPDX-License-Identifier: MIT
#include "cli/program.h"
#include "gui/constraints/constraintspage.h"
#include "gui/fix/fixdialog.h"
#include "gui/widgets/noticebox.h"
#include "support/databasefixture.h"
#include "support/rulelist.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QStandardPaths>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString rules =
    rule(u"notes"_s, u"roots"_s, u"RESTRICT"_s) + u", "_s + rule(u"parts"_s, u"roots"_s, u"CASCADE"_s);

} // namespace

/// A rule list that wants a key to refuse deletes: command line and window come to the same verdict on it.
class TestWishedRefusal : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        REQUIRE_SERVER(m_fixture);
    }

    void init()
    {
        m_database = m_fixture.emptyDatabase();
        Connection connection(m_database->settings());
        connection.runScript("CREATE TABLE roots (id int PRIMARY KEY, name text);"
                             "CREATE TABLE notes (id int PRIMARY KEY, root_id int REFERENCES roots);"
                             "CREATE TABLE parts (id int PRIMARY KEY, root_id int REFERENCES roots);");
    }

    void commandLineSaysDone()
    {
        Program program;
        const QString list = program.path(u"list.json"_s);
        QFile file(list);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"version": 1, "title": "t", "root": {"table": "public.roots", "singular": "row", "plural": "rows",
            "label": ["name"], "columns": [{"column": "name", "title": "name"}]}, "rules": [)"
            + rules.toUtf8() + "]}");
        file.close();
        const auto run = [&](const QStringList &words) {
            return program.run(words + QStringList{u"--spec"_s, list, u"--format"_s, u"json"_s},
                               m_database->settings());
        };
        QCOMPARE(run({u"audit"_s, u"--fail-on"_s, u"blocks"_s}).status, 1);
        const Ran fixed = run({u"fix"_s, u"--yes"_s});
        QVERIFY2(fixed.status == 0, qPrintable(fixed.err));
        QCOMPARE(fixed.json()[u"outcome"].toString(), u"done"_s);
        QCOMPARE(fixed.json()[u"still_blocking"].toArray().size(), 0);
        QVERIFY2(!fixed.err.contains(u"can't be deleted"_s), qPrintable(fixed.err));
        QCOMPARE(run({u"audit"_s, u"--fail-on"_s, u"blocks"_s}).status, 0);
        QCOMPARE(run({u"audit"_s, u"--fail-on"_s, u"differs"_s}).status, 0);
    }

    void windowWarnsOfNothing()
    {
        DbThread db(m_database->settings());
        const Spec spec = specOf(u"roots"_s, u"name"_s, rules);
        Connection connection(m_database->settings());
        const AuditedSchema before = auditDatabase(connection, spec);
        FixDialog dialog(db, spec, before, FixChoices{}, ConnectionMark{u"Sample"_s, Environment::Sample});
        dialog.show();
        const auto *forecast = dialog.findChild<NoticeBox *>(u"chooseNotice"_s);
        QVERIFY2(forecast->accessibleName().contains(u"only where the rule list wants it"_s),
                 qPrintable(forecast->accessibleName()));
        auto *next = dialog.findChild<QPushButton *>(u"nextButton"_s);
        next->click();
        QTRY_VERIFY(next->isEnabled());
        QSignalSpy audited(&dialog, &FixDialog::audited);
        next->click();
        QTRY_COMPARE_WITH_TIMEOUT(audited.count(), 1, 60000);
        const auto *verdict = dialog.findChild<NoticeBox *>(u"resultNotice"_s);
        QVERIFY2(verdict->accessibleName().contains(u"only where the rule list wants it"_s),
                 qPrintable(verdict->accessibleName()));
        QVERIFY2(!verdict->accessibleDescription().contains(u"Still stopping"_s),
                 qPrintable(verdict->accessibleDescription()));

        ConstraintsPage page(db, spec, ConnectionMark{u"Sample"_s, Environment::Sample});
        page.refresh();
        const auto *summary = page.findChild<QLabel *>(u"summaryLabel"_s);
        QTRY_VERIFY2(summary->text().contains(u"only where the rule list wants it"_s), qPrintable(summary->text()));
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_MAIN(TestWishedRefusal)
#include "tst_wishedrefusal.moc"
