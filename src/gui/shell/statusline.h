// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QObject>

class QLabel;
class QStatusBar;

namespace ondelete {

struct ConnectionSettings;
struct ServerInfo;

/// The window's last line: how it is connected, to which server, as whom, by which rule list, and when it was audited.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    /// The labels are the bar's, in which they stand.
    explicit StatusLine(QStatusBar &bar);

    void showRuleList(const QString &title, bool isSaved);
    void showNone();
    void showConnecting();
    void showServer(const ServerInfo &server, const ConnectionSettings &settings);
    void showAudited(const QDateTime &when);
    /// Nothing answers any more: @p why.
    void showLost(const QString &why);

private:
    QLabel *m_connection;
    QLabel *m_server;
    QLabel *m_user;
    QLabel *m_ruleList;
    QLabel *m_audited;
};

} // namespace ondelete
