// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/environment.h"

#include <QtWidgets/QWidget>

#include <optional>

class QFrame;
class QLabel;
class QToolButton;
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
    /// Fills the menu that asked for them; the present one is marked.
    void offerDatabases(const QStringList &names);

signals:
    /// The menu of databases is being opened.
    void databasesWanted();
    void databaseChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colorStripe();
    void setShown(bool shown);

    QFrame *m_stripe;
    QFrame *m_separator;
    QLabel *m_name;
    PillLabel *m_environment;
    QLabel *m_where;
    QToolButton *m_switch; ///< to another database of the server
    QString m_database;
    std::optional<Environment> m_marked; ///< whose colour the stripe has
};

} // namespace ondelete
