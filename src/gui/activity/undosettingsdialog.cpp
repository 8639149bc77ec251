// SPDX-License-Identifier: MIT
#include "gui/activity/undosettingsdialog.h"

#include "files/retention.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "gui/deletion/deleteterms.h"
#include "ui_undosettingsdialog.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

using namespace Qt::StringLiterals;

namespace ondelete {

UndoSettingsDialog::UndoSettingsDialog(DbThread &db, FileThread &files, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::UndoSettingsDialog>())
    , m_files(files)
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    showRetention(*m_ui->daysBox);
    m_ui->teamFields->setEnabled(false); // until the database is known
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &UndoSettingsDialog::chooseFolder);
    connect(m_ui->folderEdit, &QLineEdit::textChanged, this, &UndoSettingsDialog::check);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &UndoSettingsDialog::accept);
    m_look.start(
        db.run([](Connection &connection) { return connection.server(); }),
        [this](const ServerInfo &server) {
            m_server = server;
            m_ui->teamFields->setEnabled(true);
            m_ui->folderLabel->setText(tr("Team &folder of %1").arg(server.database));
            m_ui->folderEdit->setText(QDir::toNativeSeparators(teamFolderOf(server.systemIdentifier, server.database)));
        },
        [this](const DbError &error) { m_ui->hintLabel->setText(error.message); });
}

UndoSettingsDialog::~UndoSettingsDialog() = default;

void UndoSettingsDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("The team's folder for undo files"), m_ui->folderEdit->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_ui->folderEdit->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void UndoSettingsDialog::check()
{
    const QString path = QDir::fromNativeSeparators(m_ui->folderEdit->text().trimmed());
    m_check.drop();
    if (path.isEmpty()) {
        showFolder(Folder::None);
        return;
    }
    m_ui->saveButton->setEnabled(false); // until the disk has answered
    const auto work = [path](const std::stop_token &) {
        const QFileInfo folder(path);
        return folder.isAbsolute() && folder.isDir() && folder.isWritable();
    };
    m_check.start(
        m_files.run(work), [this](bool isGood) { showFolder(isGood ? Folder::Good : Folder::Bad); },
        [this](const DbError &) { showFolder(Folder::Bad); });
}

void UndoSettingsDialog::showFolder(Folder folder)
{
    m_ui->saveButton->setEnabled(folder != Folder::Bad);
    m_ui->hintLabel->setText(folder == Folder::Bad        ? tr("This is no folder that you may write to.")
                                 : folder == Folder::None ? tr("Without one, a delete can be taken back from this "
                                                               "computer only.")
                                                          : QString());
}

void UndoSettingsDialog::accept()
{
    setRetentionDays(m_ui->daysBox->value());
    if (m_ui->teamFields->isEnabled())
        setTeamFolder(m_server.systemIdentifier, m_server.database,
                      QDir::fromNativeSeparators(m_ui->folderEdit->text().trimmed()));
    QDialog::accept();
}

} // namespace ondelete
