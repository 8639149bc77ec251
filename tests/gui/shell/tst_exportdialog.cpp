// SPDX-License-Identifier: MIT
#include "gui/shell/exportdialog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrintPreviewWidget>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <memory>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Report sampleReport()
{
    Report report;
    report.title = u"Delete rules: “Session” history"_s;
    report.tables = {{u"Rules"_s, {{u"Table"_s, u"table"_s, Report::Align::Start}}, {{{}, {{{u"webinars"_s, {}}}}}}}};
    report.json = {{u"findings"_s, 1}};
    return report;
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OnDelete tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        QSettings().clear();
        QSettings().setValue(u"export/folder"_s, m_folder.path());
        open();
    }

    void cleanup() { m_dialog.reset(); }

    void proposesANameFromTheTitleInTheLastFolder()
    {
        QCOMPARE(QFileInfo(m_dialog->path()).absolutePath(), m_folder.path());
        const QString name = QFileInfo(m_dialog->path()).fileName();
        QVERIFY2(name.startsWith(u"delete-rules-session-history-2"_s), qPrintable(name));
        QVERIFY(name.endsWith(u".html"_s));
    }

    void folderThatIsGoneIsReplacedAndTheNameStays()
    {
        QSettings().setValue(u"export/folder"_s, m_folder.filePath(u"unmounted"_s));
        open();
        const QString name = QFileInfo(m_dialog->path()).fileName();
        QTRY_VERIFY(QFileInfo(m_dialog->path()).dir().exists());
        QCOMPARE(QFileInfo(m_dialog->path()).fileName(), name);
        QTRY_VERIFY(save().isEnabled());
    }

    void formatChangesTheEnding()
    {
        edit().setText(m_folder.filePath(u"v1.2"_s));
        combo().setCurrentIndex(combo().findData(u"csv"_s));
        QCOMPARE(m_dialog->path(), m_folder.filePath(u"v1.2.csv"_s));
        combo().setCurrentIndex(combo().findData(u"md"_s));
        QCOMPARE(m_dialog->path(), m_folder.filePath(u"v1.2.md"_s));
    }

    void writesWhatWasChosenAndRemembersIt_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("holds");
        QTest::newRow("html") << u"html"_s << "<html"_ba;
        QTest::newRow("csv") << u"csv"_s << "webinars"_ba;
        QTest::newRow("json") << u"json"_s << "\"findings\""_ba;
        QTest::newRow("pdf") << u"pdf"_s << "%PDF-"_ba;
        QTest::newRow("xlsx") << u"xlsx"_s << "xl/workbook.xml"_ba;
        QTest::newRow("markdown") << u"md"_s << "| webinars"_ba;
    }

    void writesWhatWasChosenAndRemembersIt()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, holds);
        combo().setCurrentIndex(combo().findData(ending));
        edit().setText(m_folder.filePath(u"written."_s + ending));
        m_dialog->findChild<QCheckBox *>(u"openCheck"_s)->setChecked(false);
        QSignalSpy saved(m_dialog.get(), &ExportDialog::saved);
        QTRY_VERIFY(save().isEnabled());
        save().click();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QFile file(saved.first().first().toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(holds));
        open();
        QCOMPARE(combo().currentData().toString(), ending);
        QVERIFY(!m_dialog->findChild<QCheckBox *>(u"openCheck"_s)->isChecked());
    }

    void onlyWhatWasCheckedIsForContinuousIntegration()
    {
        QCOMPARE(combo().findData(u"sarif"_s), -1);
        Report audit = sampleReport();
        audit.checks = {{.id = u"public.webinars.group_id"_s, .table = u"public.webinars"_s}};
        m_dialog = std::make_unique<ExportDialog>(audit);
        QVERIFY(combo().findData(u"sarif"_s) > 0 && combo().findData(u"xml"_s) > 0);
    }

    void printingShowsThePagesBefore()
    {
        m_dialog->findChild<QPushButton *>(u"printButton"_s)->click();
        QPrintPreviewDialog *preview = nullptr;
        QTRY_VERIFY((preview = m_dialog->findChild<QPrintPreviewDialog *>()));
        auto *pages = preview->findChild<QPrintPreviewWidget *>();
        QTRY_COMPARE(pages->pageCount(), 1);
        preview->close();
    }

    void replacingIsSaidBefore()
    {
        QFile file(m_folder.filePath(u"there.html"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        edit().setText(file.fileName());
        QVERIFY(!save().isEnabled()); // until it is known
        QTRY_VERIFY(save().isEnabled());
        QCOMPARE(save().text(), u"&Replace file"_s);
        QVERIFY(!hint().isEmpty());
        edit().setText(m_folder.filePath(u"not-there.html"_s));
        QTRY_VERIFY(save().isEnabled());
        QCOMPARE(save().text(), u"&Export"_s);
        QVERIFY(hint().isEmpty());
    }

    void disabledButtonHasItsReasonBesideIt()
    {
        for (const QString &path : {QString(), m_folder.path(), m_folder.filePath(u"no/such/folder/x.html"_s)}) {
            edit().setText(m_folder.filePath(u"good.html"_s));
            QTRY_VERIFY(save().isEnabled());
            edit().setText(path);
            QTRY_VERIFY(!hint().isEmpty());
            QVERIFY(!save().isEnabled());
        }
    }

    void failureIsSaidAndTheDialogStays()
    {
        if (!QFileInfo::exists(u"/proc/self"_s))
            QFAIL("This test needs /proc, where nobody can write");
        edit().setText(u"/proc/report.html"_s);
        QTRY_VERIFY(save().isEnabled());
        save().click();
        auto *notice = m_dialog->findChild<QWidget *>(u"notice"_s);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(save().isEnabled());
    }

private:
    void open()
    {
        m_dialog = std::make_unique<ExportDialog>(sampleReport());
        m_dialog->show();
    }
    QLineEdit &edit() const { return *m_dialog->findChild<QLineEdit *>(u"pathEdit"_s); }
    QComboBox &combo() const { return *m_dialog->findChild<QComboBox *>(u"formatCombo"_s); }
    QPushButton &save() const { return *m_dialog->findChild<QPushButton *>(u"saveButton"_s); }
    QString hint() const { return m_dialog->findChild<QLabel *>(u"hintLabel"_s)->text(); }

    QTemporaryDir m_folder;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
