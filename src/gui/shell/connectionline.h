// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QFrame;
class QLabel;
class QMenuBar;

namespace ondelete {

struct ConnectionSettings;
struct OpenConnection;
class PillLabel;

/// The window's first line: the menus, and beside them which database everything is done to, under a stripe in the
/// colour of what is at stake there.
class ConnectionLine final : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p menus.
    explicit ConnectionLine(QMenuBar &menus, QWidget *parent = nullptr);

    void showConnection(const OpenConnection &connection, const ConnectionSettings &settings);
    void showNone();

private:
    void setStripe(const QColor &color);
    void setShown(bool shown);

    QFrame *m_stripe;
    QFrame *m_separator;
    QLabel *m_name;
    PillLabel *m_environment;
    QLabel *m_where;
};

} // namespace ondelete
