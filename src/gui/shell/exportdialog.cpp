// SPDX-License-Identifier: MIT
#include "gui/shell/exportdialog.h"

#include "files/savefile.h"
#include "gui/jobs/aside.h"
#include "gui/widgets/noticebox.h"
#include "report/reachlayout.h"
#include "report/writers/pdfwriter.h"
#include "ui_exportdialog.h"

#include <QtCore/QDate>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Format
{
    ReportFormat format;
    QString ending;
    QString name;
};

const std::array<Format, 8> &formats()
{
    static const std::array<Format, 8> all{{
        {ReportFormat::Html, u"html"_s, ExportDialog::tr("Web page (HTML): to read and print")},
        {ReportFormat::Pdf, u"pdf"_s, ExportDialog::tr("PDF: to send and to keep")},
        {ReportFormat::Xlsx, u"xlsx"_s, ExportDialog::tr("Excel (XLSX): to filter and count")},
        {ReportFormat::Csv, u"csv"_s, ExportDialog::tr("CSV: for spreadsheets")},
        {ReportFormat::Json, u"json"_s, ExportDialog::tr("JSON: for other programs")},
        {ReportFormat::Markdown, u"md"_s, ExportDialog::tr("Markdown: for tickets and wikis")},
        {ReportFormat::JUnit, u"xml"_s, ExportDialog::tr("JUnit: for continuous integration")},
        {ReportFormat::Sarif, u"sarif"_s, ExportDialog::tr("SARIF: for code scanning")},
    }};
    return all;
}

constexpr auto formatKey = "export/format"_L1;
constexpr auto folderKey = "export/folder"_L1;
constexpr auto openKey = "export/open"_L1;

/// A file name from a title: letters, digits and dashes.
QString fileNameOf(const QString &title)
{
    QString name;
    const QString lower = title.toLower();
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"report"_s : name.left(80);
}

} // namespace

struct ExportDialog::Place
{
    QString path;
    bool hasFolder;
    bool exists;
    bool isFolder;
};

ExportDialog::ExportDialog(const Report &report, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    m_ui->titleLabel->setText(m_report.title);
    m_ui->subtitleLabel->setText(m_report.subtitle);
    m_ui->subtitleLabel->setVisible(!m_report.subtitle.isEmpty());
    for (const Format &format : formats()) {
        if (!needsChecks(format.format) || !m_report.checks.isEmpty())
            m_ui->formatCombo->addItem(format.name, format.ending);
    }
    const QSettings settings;
    m_ui->formatCombo->setCurrentIndex(qMax(0, m_ui->formatCombo->findData(settings.value(formatKey, u"html"_s))));
    m_ui->openCheck->setChecked(settings.value(openKey, true).toBool());
    m_ui->notice->hide();

    connect(m_ui->formatCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->pathEdit, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_ui->printButton, &QPushButton::clicked, this, &ExportDialog::showPrintPreview);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ExportDialog::reject);
    m_ui->saveButton->setDefault(true);
    propose();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::propose()
{
    const QString name = u"%1-%2.%3"_s.arg(fileNameOf(m_report.title), QDate::currentDate().toString(Qt::ISODate),
                                           m_ui->formatCombo->currentData().toString());
    QStringList folders{QSettings().value(folderKey).toString(),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), QDir::homePath()};
    folders.removeAll(QString());
    const QString first = folders.first();
    m_ui->pathEdit->setText(QDir::toNativeSeparators(QDir(first).filePath(name))); // checks it
    // The last folder may be gone, and on a share the answer may take long: it is replaced where nobody has typed.
    const auto work = [folders](const std::stop_token &) {
        const auto found =
            std::ranges::find_if(folders, [](const QString &folder) { return QFileInfo(folder).isDir(); });
        return found == folders.end() ? folders.last() : *found;
    };
    m_proposal.start(
        runAside(work),
        [this, first](const QString &found) {
            if (found != first && QFileInfo(path()).path() == first)
                m_ui->pathEdit->setText(QDir::toNativeSeparators(QDir(found).filePath(QFileInfo(path()).fileName())));
        },
        [](const DbError &) {});
}

QString ExportDialog::path() const
{
    return QDir::fromNativeSeparators(m_ui->pathEdit->text().trimmed());
}

ReportFormat ExportDialog::format() const
{
    return *reportFormatOfFile(u"x."_s + m_ui->formatCombo->currentData().toString());
}

void ExportDialog::formatChanged()
{
    // Only a known ending is replaced: "v1.2" is no ending.
    QString file = path();
    const QString suffix = QFileInfo(file).suffix();
    if (reportFormatOfFile(file))
        file.chop(suffix.size() + 1);
    m_ui->pathEdit->setText(QDir::toNativeSeparators(file + u'.' + m_ui->formatCombo->currentData().toString()));
}

void ExportDialog::browse()
{
    auto *chooser = new QFileDialog(this, tr("Export to"), path());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(m_ui->formatCombo->currentData().toString());
    chooser->setOption(QFileDialog::DontConfirmOverwrite); // the dialog itself says that a file is there
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_ui->pathEdit->setText(QDir::toNativeSeparators(file));
        if (const auto byEnding = reportFormatOfFile(file)) {
            for (const Format &known : formats()) {
                const QSignalBlocker quiet(m_ui->formatCombo);
                const int place = m_ui->formatCombo->findData(known.ending);
                if (known.format == *byEnding && place >= 0)
                    m_ui->formatCombo->setCurrentIndex(place);
            }
        }
    });
    chooser->open();
}

void ExportDialog::check()
{
    m_ui->saveButton->setEnabled(false); // until the disk has answered
    if (m_look.isRunning())
        return; // one at a time, on a share that does not answer; then what is written by then is looked at
    const auto look = [path = path()](const std::stop_token &) {
        const QFileInfo file(path);
        return Place{path, !path.isEmpty() && file.absoluteDir().exists(), file.exists(), file.isDir()};
    };
    m_look.start(
        runAside(look),
        [this](const Place &place) {
            if (place.path == path())
                showPlace(place);
            else
                check();
        },
        [this](const DbError &error) { m_ui->hintLabel->setText(error.message); });
}

void ExportDialog::showPlace(const Place &place)
{
    if (m_save.isRunning())
        return;
    QString hint;
    const bool isNamed = !place.path.isEmpty() && !place.isFolder;
    if (!isNamed)
        hint = tr("Name a file.");
    else if (!place.hasFolder)
        hint = tr("There is no folder %1.").arg(QDir::toNativeSeparators(QFileInfo(place.path).absolutePath()));
    else if (place.exists)
        hint = tr("This file exists and will be replaced.");
    const bool possible = isNamed && place.hasFolder;
    m_ui->hintLabel->setText(hint);
    m_ui->saveButton->setEnabled(possible);
    m_ui->saveButton->setText(possible && place.exists ? tr("&Replace file") : tr("&Export"));
    m_ui->saveButton->setAccessibleDescription(hint);
}

void ExportDialog::reject()
{
    if (!m_save.isRunning())
        QDialog::reject();
}

void ExportDialog::save()
{
    m_ui->notice->hide();
    // A slow disk or a share must not stop the window.
    const auto work = [report = m_report, format = format(),
                       file = QFileInfo(path()).absoluteFilePath()](const std::stop_token &stop) mutable {
        if (drawsReach(format))
            layOutReach(report, stop);
        const QByteArray bytes = write(report, format);
        return bytes.isEmpty() ? tr("The folder for temporary files, %1, is full or closed.").arg(QDir::tempPath())
                               : saveFile(file, bytes, Overwrite::Replace);
    };
    m_save.start(
        runAside(work), [this](const QString &problem) { finished(problem); },
        [this](const DbError &error) { finished(error.message); });
    m_ui->saveButton->setEnabled(false);
    m_ui->hintLabel->setText(tr("Writing…"));
}

void ExportDialog::showPrintPreview()
{
    auto *preview = new QPrintPreviewDialog(this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->setWindowModality(Qt::WindowModal);
    preview->printer()->setDocName(m_report.title);
    preview->printer()->setFullPage(true);
    connect(preview, &QPrintPreviewDialog::paintRequested, this,
            [this](QPrinter *printer) { paintReport(printable(m_report), *printer); });
    preview->open();
}

void ExportDialog::finished(const QString &problem)
{
    check();
    if (!problem.isEmpty()) {
        m_ui->notice->setNotice(Tone::Bad, tr("The report was not saved"), problem);
        m_ui->notice->show();
        return;
    }
    QSettings settings;
    settings.setValue(formatKey, m_ui->formatCombo->currentData().toString());
    settings.setValue(folderKey, QFileInfo(path()).absolutePath());
    settings.setValue(openKey, m_ui->openCheck->isChecked());
    const QString file = QFileInfo(path()).absoluteFilePath();
    if (m_ui->openCheck->isChecked())
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
    emit saved(file);
    accept();
}

} // namespace ondelete
