// SPDX-License-Identifier: MIT
#include "gui/shell/statusline.h"

#include "gui/shell/connecting.h"

#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStatusBar>

using namespace Qt::StringLiterals;

namespace ondelete {

StatusLine::StatusLine(QStatusBar &bar)
    : QObject(&bar)
    , m_connection(new QLabel)
    , m_server(new QLabel)
    , m_user(new QLabel)
    , m_ruleList(new QLabel)
    , m_audited(new QLabel)
{
    for (QLabel *label : {m_connection, m_server, m_user})
        bar.addWidget(label);
    for (QLabel *label : {m_ruleList, m_audited})
        bar.addPermanentWidget(label);
    for (QLabel *label : {m_connection, m_server, m_user, m_ruleList, m_audited})
        label->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_connection, m_user, m_ruleList}) // a name is no reason for a wider window
        label->setMinimumWidth(40);
    bar.setSizeGripEnabled(false);
}

void StatusLine::showRuleList(const QString &title, bool isSaved)
{
    const QString text = (isSaved ? tr("Rule list: %1") : tr("Rule list, not saved: %1")).arg(title);
    constexpr int widest = 230; // so that the smallest window has room for all of the line
    m_ruleList->setText(m_ruleList->fontMetrics().elidedText(text, Qt::ElideRight, widest));
    m_ruleList->setToolTip(text);
}

void StatusLine::showNone()
{
    m_connection->setText(tr("Not connected"));
    for (QLabel *label : {m_server, m_user, m_audited})
        label->clear();
}

void StatusLine::showConnecting()
{
    m_connection->setText(tr("Connecting…"));
}

void StatusLine::showServer(const ServerInfo &server, const ConnectionSettings &settings)
{
    m_connection->setText(tr("Database: %1").arg(encryptionWords(server, settings)));
    m_server->setText(tr("PostgreSQL %1").arg(server.version.section(u' ', 0, 0)));
    const QStringList &evaluated = settings.evaluateCodeOf;
    const QString who = evaluated.isEmpty()
        ? tr("%1 as %2").arg(server.database, server.user)
        : tr("%1 as %2, code of %3 is evaluated").arg(server.database, server.user, evaluated.join(u", "_s));
    m_user->setText(m_user->fontMetrics().elidedText(who, Qt::ElideRight, 260));
    m_user->setToolTip(who);
}

void StatusLine::showAudited(const QDateTime &when)
{
    m_audited->setText(tr("Audited %1").arg(QLocale().toString(when.toLocalTime().time(), QLocale::ShortFormat)));
}

void StatusLine::showLost(const QString &why)
{
    m_connection->setText(why);
    m_server->clear();
    m_user->clear();
}

} // namespace ondelete
