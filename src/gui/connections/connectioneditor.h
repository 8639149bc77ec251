// SPDX-License-Identifier: MIT
#pragma once

#include "core/connections/servicefile.h"
#include "gui/connections/connectionrequest.h"

#include <QtWidgets/QWidget>

#include <memory>

class QLabel;

namespace Ui {
class ConnectionEditor;
}

namespace ondelete {

/// The fields of one connection, each with where its value comes from. Holds a password no longer than its field does.
class ConnectionEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionEditor(QWidget *parent = nullptr);
    ~ConnectionEditor() override;

    /// @p origin says where given values come from: "pasted", "saved".
    void setRequest(const ConnectionRequest &request, const QString &origin);
    [[nodiscard]] ConnectionRequest request() const;
    /// What is known of pg_service.conf: a service's values are shown in the fields' places.
    void setServices(const QList<Service> &services);
    void setPassword(const QString &password);
    /// Why the keychain gave no password, or other news of it; empty: none.
    void showPasswordNote(const QString &note);
    void focusPassword();
    void focusServer();
    /// Lets a person choose among @p roles, which the server says may be taken.
    void offerRoles(const QStringList &roles);

signals:
    /// Enter in a field.
    void submitted();
    void changed();
    /// The roles that the user of the shown connection may act as are to be asked for.
    void rolesWanted();
    /// The password of the shown connection is to be forgotten by the keychain.
    void forgetRequested();

private:
    void showOrigins();
    void showPasswordSource();
    void showOrigin(QLabel &label, const QString &keyword, const QString &typed, class QLineEdit &edit,
                    const QString &usual);
    void choose(class QLineEdit &edit, const QString &title, bool folder);

    std::unique_ptr<Ui::ConnectionEditor> m_ui;
    SavedConnection m_connection; ///< what has no field stays
    QMap<QString, QString> m_rest;
    QMap<QString, QString> m_given; ///< as it was set, to tell what was typed since
    QString m_origin;
    QList<Service> m_services;
};

} // namespace ondelete
