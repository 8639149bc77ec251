// SPDX-License-Identifier: MIT
#include "gui/shell/waitingundo.h"

#include "gui/widgets/noticebox.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {

WaitingUndo::WaitingUndo(NoticeBox &notice, QObject *parent)
    : QObject(parent)
    , m_notice(notice)
{
    m_notice.hide();
    auto *leave = new QPushButton(tr("Leave it"), &m_notice);
    leave->setProperty("look", u"link"_s);
    m_notice.content()->addWidget(leave, 0, Qt::AlignLeft);
    connect(leave, &QPushButton::clicked, this, &WaitingUndo::take);
}

void WaitingUndo::wait(const QString &path, const QString &database)
{
    m_path = path;
    m_notice.setNotice(Tone::Accent, tr("Connect to the database %1").arg(database),
                       tr("Then the undo file %1 is looked at there, and you decide.").arg(QFileInfo(path).fileName()));
    m_notice.show();
}

QString WaitingUndo::take()
{
    m_notice.hide();
    return std::exchange(m_path, {});
}

} // namespace ondelete
