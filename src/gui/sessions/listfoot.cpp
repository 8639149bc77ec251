// SPDX-License-Identifier: MIT
#include "gui/sessions/listfoot.h"

#include "ui_listfoot.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

ListFoot::ListFoot(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ListFoot>())
{
    m_ui->setupUi(this);
    connect(m_ui->moreButton, &QPushButton::clicked, this, &ListFoot::moreRequested);
    connect(m_ui->indexButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_sql);
        emit copied();
    });
    show({}, Pace::Quick);
}

ListFoot::~ListFoot() = default;

void ListFoot::show(const RootList &list, Pace pace)
{
    m_ui->moreLabel->setText(tr("The first %Ln are shown.", nullptr, int(list.rows.size())));
    m_ui->moreLabel->setVisible(list.more);
    m_ui->moreButton->setVisible(list.next.has_value());
    QStringList statements;
    for (const RootIndex &index : list.slow) {
        if (!index.extension.isEmpty() && !statements.contains(index.extension + u';'))
            statements.append(index.extension + u';');
        statements.append(index.statement + u';');
    }
    m_sql = statements.join(u'\n');
    const bool offered = pace == Pace::Slow && !list.slow.isEmpty();
    m_ui->indexLabel->setText(tr("%n index(es) would make this quick.", nullptr, int(list.slow.size())));
    m_ui->indexLabel->setVisible(offered);
    m_ui->indexButton->setToolTip(m_sql);
    m_ui->indexButton->setVisible(offered);
}

} // namespace ondelete
