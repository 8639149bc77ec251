// SPDX-License-Identifier: MIT
#include "gui/sessions/dbasaver.h"

#include "gui/jobs/aside.h"
#include "gui/sessions/dbafolder.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>

namespace ondelete {

DbaSaver::DbaSaver(DbThread &db, const Spec &spec, QWidget *page)
    : QObject(page)
    , m_db(db)
    , m_spec(spec)
    , m_page(page)
{
}

void DbaSaver::choose(const QString &message)
{
    auto *dialog = new QFileDialog(m_page, tr("Where to save the folder for your DBA"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, message](const QString &parent) { save(parent, message); });
    dialog->open();
}

void DbaSaver::save(const QString &parent, const QString &message)
{
    const auto saved = [this](const DbaFolder &folder) {
        if (folder.error.isEmpty())
            emit announced(Tone::Good, tr("Saved for your DBA: %1").arg(QDir::toNativeSeparators(folder.path)));
        else
            emit announced(Tone::Bad, folder.error);
    };
    const auto failed = [this](const DbError &error) {
        emit announced(Tone::Bad, tr("The folder could not be made, nothing was changed: %1").arg(error.message));
    };
    const auto write = [this, parent, message, saved, failed](const AuditedSchema &audited) {
        const auto work = [=](const std::stop_token &) { return saveDbaFolder(parent, message, audited); };
        m_save.start(runAside(work), saved, failed);
    };
    m_save.start(m_db.run([spec = m_spec](Connection &connection) { return auditDatabase(connection, spec); }), write,
                 failed);
}

} // namespace ondelete
