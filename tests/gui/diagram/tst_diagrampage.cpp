// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/diagram/diagramitems.h"
#include "gui/diagram/diagrampage.h"
#include "gui/diagram/diagramscene.h"
#include "gui/diagram/diagramview.h"
#include "gui/widgets/messagepane.h"
#include "postgres/sample/sampledatabase.h"
#include "support/databasefixture.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDiagramPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
        m_db = std::make_unique<DbThread>(m_database->settings());
        Connection connection(m_database->settings());
        m_audited = auditDatabase(connection, m_spec);
    }

    void init()
    {
        m_page = std::make_unique<DiagramPage>(*m_db, m_spec);
        m_page->resize(1100, 600);
        m_page->show();
    }

    void cleanup() { m_page.reset(); }

    void cleanupTestCase()
    {
        m_db.reset();
        m_database.reset();
    }

    void reachIsDrawnByTheRulesInQuestion()
    {
        draw();
        QCOMPARE(view().diagram()->diagram().tables.first().name.name, u"whatsapp_sessions"_s);
        QVERIFY2(text("summaryLabel").contains(u"stop"_s), qPrintable(text("summaryLabel")));
        const auto current = m_page->diagram().keys;
        m_page->findChild<QPushButton *>(u"desiredChip"_s)->click();
        QTRY_VERIFY(!m_page->isBusy());
        QVERIFY(m_page->diagram().keys != current);
    }

    void figuresOfOneSessionNameTheRuleThatStopsIt()
    {
        draw();
        m_page->showRow({sampleStory(u"webinar-group"_s).sessionId}, u"Webinar host"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->diagram().ofRows && !m_page->isBusy(), 15000);
        const int chosen = view().diagram()->chosen();
        QVERIFY(chosen >= 0 && m_page->diagram().keys[chosen].stopsThese);
        QVERIFY2(text("summaryLabel").startsWith(u"“Webinar host”"_s), qPrintable(text("summaryLabel")));
        m_page->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_page->diagram().keys[chosen].finding);
        QSignalSpy asked(m_page.get(), &DiagramPage::findingRequested);
        m_page->findChild<QPushButton *>(u"constraintsButton"_s)->click();
        QCOMPARE(asked.value(0).value(0).toString(), m_page->diagram().keys[chosen].finding);
        m_page->findChild<QPushButton *>(u"allChip"_s)->click();
        QTRY_VERIFY(!m_page->diagram().ofRows && !m_page->isBusy());
    }

    void whatIsSearchedForIsRingedAndShown()
    {
        draw();
        auto *edit = m_page->findChild<QLineEdit *>(u"findEdit"_s);
        m_page->find();
        QTest::keyClicks(edit, u"webinar"_s);
        QVERIFY2(text("foundLabel").startsWith(u"1 of"_s), qPrintable(text("foundLabel")));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY2(text("foundLabel").startsWith(u"2 of"_s), qPrintable(text("foundLabel")));
        edit->setText(u"nowhere"_s);
        QCOMPARE(text("foundLabel"), u"nothing found"_s);
    }

    void clickChoosesTheKey()
    {
        draw();
        QSignalSpy chosen(&view(), &DiagramView::chosen);
        const QPoint at = view().mapFromScene(view().diagram()->placeOfTable(1).center());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_page->diagram().keys[chosen[0][0].toInt()].to, 1);
    }

    void zoomAndFit()
    {
        draw();
        const double fitted = view().transform().m11();
        QVERIFY(view()
                    .mapToScene(view().viewport()->rect())
                    .boundingRect()
                    .contains(view().sceneRect().adjusted(1, 1, -1, -1)));
        QTest::keyClick(&view(), Qt::Key_Plus);
        QVERIFY(view().transform().m11() > fitted);
        QTest::keyClick(&view(), Qt::Key_0);
        QCOMPARE(view().transform().m11(), fitted);
    }

    void pictureIsSavedInEachFormat_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
        QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
    }

    void pictureIsSavedInEachFormat()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, beginning);
        draw();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"diagram."_s + ending);
        QSignalSpy told(m_page.get(), &DiagramPage::announced);
        m_page->save(path);
        QTRY_COMPARE(told.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5).startsWith(beginning));
    }

    void withoutGraphvizThePageSaysWhatToInstall()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const auto back = qScopeGuard([&] { qputenv("PATH", path); });
        m_page->setAudited(m_audited);
        QCOMPARE(m_page->findChild<QStackedWidget *>(u"stack"_s)->currentWidget()->objectName(), u"messagePane"_s);
        const auto *pane = m_page->findChild<MessagePane *>(u"messagePane"_s);
        QStringList said;
        for (const QLabel *label : pane->findChildren<QLabel *>())
            said.append(label->text());
        QVERIFY2(said.join(u' ').contains(u"apt install graphviz"_s), qPrintable(said.join(u' ')));
    }

    void twoHundredTablesHaveAPlaceEach()
    {
        Diagram diagram;
        for (int i = 0; i < 200; ++i)
            diagram.tables.append({.table = Oid(i + 1), .name = {u"public"_s, u"table_with_a_name_%1"_s.arg(i)}});
        for (int i = 1; i < 200; ++i) {
            diagram.keys.append({.key = Oid(1000 + i), .from = i / 5, .to = i, .stops = i % 7 == 0});
            if (i % 4 == 0)
                diagram.keys.append({.key = Oid(2000 + i), .from = i / 9, .to = i, .rule = {DeleteRule::SetNull, {}}});
        }
        const DotAnswer answer = layOut(diagram, boxSizes(diagram, m_page->font()), ReadingDirection::LeftToRight, {});
        QVERIFY2(answer.layout, qPrintable(answer.error));
        const DiagramLayout &layout = *answer.layout;
        DiagramView large;
        large.resize(1100, 600);
        large.QWidget::show();
        auto made = std::make_unique<DiagramScene>(diagram, layout, colorsOf(m_page->palette()), m_page->font(),
                                                   Unreached::Shown);
        const DiagramScene &scene = *made;
        large.show(std::move(made));
        QList<const TableItem *> tables;
        int keys = 0;
        for (const QGraphicsItem *item : scene.items()) {
            if (const auto *table = qgraphicsitem_cast<const TableItem *>(item))
                tables.append(table);
            keys += qgraphicsitem_cast<const KeyItem *>(item) ? 1 : 0;
        }
        QCOMPARE(tables.size(), 200);
        QCOMPARE(keys, diagram.keys.size());
        for (const TableItem *table : tables)
            QVERIFY(scene.sceneRect().contains(table->sceneBoundingRect()));
        for (qsizetype i = 0; i < layout.tables.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!layout.tables.at(i).intersects(layout.tables.at(j)));
        }
        QVERIFY(!large.grab().isNull());
    }

private:
    void draw()
    {
        m_page->setAudited(m_audited);
        QTRY_VERIFY_WITH_TIMEOUT(view().diagram() && !m_page->isBusy(), 15000);
    }

    [[nodiscard]] DiagramView &view() const { return *m_page->findChild<DiagramView *>(); }
    [[nodiscard]] QString text(const char *name) const
    {
        return m_page->findChild<QLabel *>(QLatin1StringView(name))->text();
    }

    const Spec m_spec = builtInSpec();
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<DbThread> m_db;
    AuditedSchema m_audited;
    std::unique_ptr<DiagramPage> m_page;
};

QTEST_MAIN(TestDiagramPage)
#include "tst_diagrampage.moc"
