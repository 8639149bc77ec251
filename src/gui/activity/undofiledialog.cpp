// SPDX-License-Identifier: MIT
#include "gui/activity/undofiledialog.h"

#include "files/provenance.h"
#include "gui/activity/archiverows.h"
#include "gui/sessions/sessionmodel.h"
#include "gui/widgets/filequestions.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/relativetime.h"
#include "ui_undofiledialog.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qint64 mostShown = 5'000; ///< rows: nobody reads more, and CSV holds all

qint64 writtenRows(const ArchiveManifest &manifest)
{
    qint64 rows = 0;
    for (const ArchivedRows &block : manifest.blocks)
        rows += block.fate == ArchivedRows::Fate::Left ? 0 : block.rows;
    return rows;
}

} // namespace

void askForUndoFile(QWidget &parent, const std::function<void(const QString &)> &chosen)
{
    askForFile(parent, UndoFileDialog::tr("Open an undo file"), UndoFileDialog::tr("Undo files (*.sql *.sql.gz)"),
               dataFolder(u"archives"_s), chosen);
}

UndoFileDialog::UndoFileDialog(FileThread &files, const Spec &spec, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_spec(spec)
    , m_path(path)
    , m_ui(std::make_unique<Ui::UndoFileDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    m_ui->titleLabel->setText(tr("Checking the undo file…"));
    m_ui->subtitleLabel->setText(QDir::toNativeSeparators(path));
    setUpTables(*m_ui->tables, tr("Rows"), {tr("Come back"), tr("Linked again")});
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->tables), static_cast<QWidget *>(m_ui->notice),
                            static_cast<QWidget *>(m_ui->csvButton), static_cast<QWidget *>(m_ui->connectButton)})
        widget->hide();
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->csvButton, &QPushButton::clicked, this, [this] {
        saveRowsOf(m_path, *this, m_save, [this](const QString &what) { m_ui->hintLabel->setText(what); });
    });
    connect(m_ui->connectButton, &QPushButton::clicked, this, [this] {
        emit connectionWanted(m_path, m_database);
        accept();
    });
    const auto work = [path, store = files.storeOfEveryTeam()](const std::stop_token &stop) {
        Look look{ArchiveFile(path, ArchiveFile::Keep::Copy, stop), false, false, {}, false, {}};
        if (!look.archive.isGood())
            return look;
        const Provenance provenance = provenanceOf(look.archive, store.trustedReceipts());
        look.isTrusted = provenance.isTrusted();
        look.isAltered = provenance.origin == Provenance::Origin::Altered;
        look.proof = provenance.sentence;
        const QList<Receipt> all = store.receipts();
        look.isTakenBack = std::ranges::any_of(all, [&](const Receipt &receipt) {
            return receipt.archive && receipt.archive->sha256 == look.archive.sha256() && undoOf(receipt, all);
        });
        if (writtenRows(look.archive.manifest()) <= mostShown)
            look.rows = shownRows(look.archive);
        return look;
    };
    m_look.start(
        files.run(work), [this](const Look &look) { showLook(look); },
        [this](const DbError &error) {
            m_ui->busyBar->hide();
            m_ui->titleLabel->setText(tr("The undo file can't be read"));
            m_ui->notice->setNotice(Tone::Bad, tr("Nothing was changed"), error.message);
            m_ui->notice->show();
        });
}

UndoFileDialog::~UndoFileDialog() = default;

void UndoFileDialog::showTables(const ArchiveManifest &manifest)
{
    QMap<QualifiedName, std::pair<qint64, qint64>> rows; // that come back, and that are linked again
    for (const ArchivedRows &block : manifest.blocks) {
        if (block.fate == ArchivedRows::Fate::Deleted)
            rows[block.table].first += block.rows;
        else if (block.fate != ArchivedRows::Fate::Left)
            rows[block.table].second += block.rows;
    }
    const QLocale locale;
    const auto count = [&](qint64 number) { return number > 0 ? locale.toString(number) : QString(); };
    for (const auto &[table, counts] : rows.asKeyValueRange()) {
        auto *item =
            new QTreeWidgetItem(m_ui->tables, {m_spec.labelOf(table), count(counts.first), count(counts.second)});
        item->setToolTip(0, table.toString());
        for (int column = 1; column < m_ui->tables->columnCount(); ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void UndoFileDialog::showLook(const Look &look)
{
    m_ui->busyBar->hide();
    m_ui->notice->show();
    if (!look.archive.isGood()) {
        m_ui->titleLabel->setText(tr("This undo file can't be used"));
        m_ui->notice->setNotice(Tone::Bad, tr("Nothing was changed"), look.archive.error());
        return;
    }
    const ArchiveManifest &manifest = look.archive.manifest();
    m_database = manifest.database;
    m_ui->titleLabel->setText(tr("Undo file of “%1”").arg(leftToRight(manifest.label)));
    QStringList lines{tr("Deleted on %1 in the database %2, by %3.")
                          .arg(absoluteTime(manifest.createdAt), manifest.database, manifest.user)};
    if (!manifest.reason.isEmpty())
        lines.append(tr("Reason: %1").arg(manifest.reason));
    m_ui->subtitleLabel->setText(lines.join(u'\n'));
    showTables(manifest);
    showRowsBelow(*m_ui->tables, look.rows);
    m_ui->tables->expandAll();
    m_ui->tables->show();
    QStringList notes{look.proof};
    if (look.isTakenBack)
        notes.append(tr("It was taken back already, as far as is known here."));
    if (look.rows.isEmpty() && writtenRows(manifest) > 0)
        notes.append(
            tr("Its %Ln rows are too many to be shown here: save them as CSV.", nullptr, int(writtenRows(manifest))));
    m_ui->notice->setNotice(look.isTrusted && !look.isTakenBack ? Tone::Good
                                : look.isTrusted                ? Tone::Neutral
                                                                : Tone::Bad,
                            look.isAltered       ? tr("It can't be used")
                                : look.isTrusted ? tr("The file is whole, from its first byte to its last")
                                                 : tr("The file is whole, but nothing proves who wrote it"),
                            notes.join(u'\n'));
    m_ui->csvButton->show();
    m_ui->connectButton->setVisible(!look.isAltered);
    m_ui->connectButton->setText(tr("Connect to &take it back…"));
    m_ui->hintLabel->setText(look.isAltered ? QString()
                                            : tr("What comes back is shown once more before anything is written."));
    m_ui->closeButton->setFocus();
}

} // namespace ondelete
