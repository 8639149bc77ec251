// SPDX-License-Identifier: MIT
#include "gui/connections/connectioneditor.h"

#include "core/connections/valueorigin.h"
#include "gui/widgets/environment.h"
#include "ui_connectioneditor.h"

#include <QtGui/QIntValidator>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

ConnectionEditor::ConnectionEditor(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConnectionEditor>())
{
    m_ui->setupUi(this);
    m_ui->portEdit->setValidator(new QIntValidator(1, 65535, this));
    m_ui->encryptionBox->addItem(tr("Automatic"), QString());
    m_ui->encryptionBox->addItem(tr("Encrypted, server checked (verify-full)"), u"verify-full"_s);
    m_ui->encryptionBox->addItem(tr("Encrypted, issuer checked (verify-ca)"), u"verify-ca"_s);
    m_ui->encryptionBox->addItem(tr("Encrypted, server not checked (require)"), u"require"_s);
    m_ui->encryptionBox->addItem(tr("Encrypted where possible (prefer)"), u"prefer"_s);
    m_ui->encryptionBox->addItem(tr("Not encrypted (disable)"), u"disable"_s);
    m_ui->environmentBox->addItem(tr("Production"), toString(Environment::Production));
    m_ui->environmentBox->addItem(tr("Staging"), toString(Environment::Staging));
    m_ui->environmentBox->addItem(tr("Development"), toString(Environment::Development));
    m_ui->passwordBox->addItem(tr("Ask each time"), int(PasswordSource::Ask));
    m_ui->passwordBox->addItem(tr("Keep in the keychain"), int(PasswordSource::Keychain));
    m_ui->passwordBox->addItem(tr("From ~/.pgpass"), int(PasswordSource::PassFile));
    for (QLineEdit *edit : {m_ui->nameEdit, m_ui->groupEdit, m_ui->hostEdit, m_ui->portEdit, m_ui->databaseEdit,
                            m_ui->userEdit, m_ui->roleEdit, m_ui->passwordEdit, m_ui->certificateEdit, m_ui->tunnelEdit,
                            m_ui->ruleListEdit, m_ui->teamFolderEdit}) {
        connect(edit, &QLineEdit::returnPressed, this, &ConnectionEditor::submitted);
        connect(edit, &QLineEdit::textChanged, this, &ConnectionEditor::showOrigins);
        connect(edit, &QLineEdit::textEdited, this, &ConnectionEditor::changed);
    }
    connect(m_ui->passwordBox, &QComboBox::currentIndexChanged, this, &ConnectionEditor::showPasswordSource);
    connect(m_ui->encryptionBox, &QComboBox::currentIndexChanged, this, &ConnectionEditor::showOrigins);
    connect(m_ui->environmentBox, &QComboBox::activated, this, &ConnectionEditor::changed);
    connect(m_ui->roleButton, &QPushButton::clicked, this, &ConnectionEditor::rolesWanted);
    connect(m_ui->forgetButton, &QPushButton::clicked, this, &ConnectionEditor::forgetRequested);
    connect(m_ui->certificateButton, &QPushButton::clicked, this,
            [this] { choose(*m_ui->certificateEdit, tr("The certificate of who signs the server's"), false); });
    connect(m_ui->ruleListButton, &QPushButton::clicked, this,
            [this] { choose(*m_ui->ruleListEdit, tr("The rule list for this database"), false); });
    connect(m_ui->teamFolderButton, &QPushButton::clicked, this,
            [this] { choose(*m_ui->teamFolderEdit, tr("The team's folder for undo files"), true); });
    setRequest({}, {});
}

ConnectionEditor::~ConnectionEditor() = default;

void ConnectionEditor::setRequest(const ConnectionRequest &request, const QString &origin)
{
    m_connection = request.connection;
    m_origin = origin;
    m_given = m_connection.parameters;
    m_rest = m_connection.parameters;
    const auto take = [this](const QString &keyword) { return m_rest.take(keyword); };
    m_ui->nameEdit->setText(m_connection.name);
    m_ui->groupEdit->setText(m_connection.group);
    m_ui->hostEdit->setText(take(u"host"_s));
    m_ui->portEdit->setText(take(u"port"_s));
    m_ui->databaseEdit->setText(take(u"dbname"_s));
    m_ui->userEdit->setText(take(u"user"_s));
    m_ui->roleEdit->setText(m_connection.role);
    m_ui->passwordEdit->setText(request.password);
    m_ui->encryptionBox->setCurrentIndex(std::max(m_ui->encryptionBox->findData(take(u"sslmode"_s)), 0));
    m_ui->certificateEdit->setText(take(u"sslrootcert"_s));
    m_ui->tunnelEdit->setText(m_connection.tunnel);
    m_ui->ruleListEdit->setText(m_connection.ruleList);
    m_ui->teamFolderEdit->setText(m_connection.teamFolder);
    m_ui->readOnlyCheck->setChecked(m_connection.readOnly);
    m_ui->environmentBox->setCurrentIndex(
        std::max(0, m_ui->environmentBox->findData(toString(environmentFromString(m_connection.environment)))));
    m_ui->passwordBox->setCurrentIndex(std::max(0, m_ui->passwordBox->findData(int(m_connection.password))));
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setCursorPosition(0);
    m_ui->restLabel->setText(tr("Also set: %1").arg(QStringList(m_rest.keys()).join(u", "_s)));
    m_ui->restLabel->setVisible(!m_rest.isEmpty());
    showPasswordNote({});
    showPasswordSource();
    showOrigins();
}

ConnectionRequest ConnectionEditor::request() const
{
    ConnectionRequest request{m_connection, {}};
    SavedConnection &connection = request.connection;
    connection.parameters = m_rest;
    const auto set = [&](const QString &keyword, const QString &value) {
        if (!value.isEmpty())
            connection.parameters.insert(keyword, value);
    };
    set(u"host"_s, m_ui->hostEdit->text().trimmed());
    set(u"port"_s, m_ui->portEdit->text().trimmed());
    set(u"dbname"_s, m_ui->databaseEdit->text().trimmed());
    set(u"user"_s, m_ui->userEdit->text().trimmed());
    set(u"sslmode"_s, m_ui->encryptionBox->currentData().toString());
    set(u"sslrootcert"_s, m_ui->certificateEdit->text().trimmed());
    connection.name = m_ui->nameEdit->text().trimmed();
    connection.group = m_ui->groupEdit->text().trimmed();
    connection.environment = m_ui->environmentBox->currentData().toString();
    connection.readOnly = m_ui->readOnlyCheck->isChecked();
    connection.password = static_cast<PasswordSource>(m_ui->passwordBox->currentData().toInt());
    connection.role = m_ui->roleEdit->text().trimmed();
    connection.tunnel = m_ui->tunnelEdit->text().trimmed();
    connection.ruleList = m_ui->ruleListEdit->text().trimmed();
    connection.teamFolder = m_ui->teamFolderEdit->text().trimmed();
    if (connection.password != PasswordSource::PassFile)
        request.password = m_ui->passwordEdit->text();
    return request;
}

void ConnectionEditor::setServices(const QList<Service> &services)
{
    m_services = services;
    showOrigins();
}

void ConnectionEditor::setPassword(const QString &password)
{
    m_ui->passwordEdit->setText(password);
}

void ConnectionEditor::showPasswordNote(const QString &note)
{
    m_ui->passwordNote->setText(note);
    m_ui->passwordNote->setVisible(!note.isEmpty());
}

void ConnectionEditor::focusPassword()
{
    m_ui->passwordEdit->setFocus();
    m_ui->passwordEdit->selectAll();
}

void ConnectionEditor::focusServer()
{
    m_ui->hostEdit->setFocus();
}

void ConnectionEditor::offerRoles(const QStringList &roles)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"roleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QString &role) {
        QAction *action = menu->addAction(text, this, [this, role] {
            m_ui->roleEdit->setText(role);
            emit changed();
        });
        action->setCheckable(true);
        action->setChecked(m_ui->roleEdit->text().trimmed() == role);
    };
    add(tr("The user itself"), {});
    menu->addSeparator();
    for (const QString &role : roles)
        add(QString(role).replace(u'&', u"&&"_s), role);
    if (roles.isEmpty())
        menu->addAction(tr("There is no role that this user may take."))->setEnabled(false);
    menu->popup(m_ui->roleButton->mapToGlobal(QPoint(0, m_ui->roleButton->height())));
}

void ConnectionEditor::showPasswordSource()
{
    const auto source = static_cast<PasswordSource>(m_ui->passwordBox->currentData().toInt());
    m_ui->passwordEdit->setVisible(source != PasswordSource::PassFile);
    m_ui->passwordEdit->setPlaceholderText(
        source == PasswordSource::Keychain && !m_connection.id.isEmpty() ? tr("as kept") : QString());
    m_ui->forgetButton->setVisible(source == PasswordSource::Keychain && !m_connection.id.isEmpty());
}

void ConnectionEditor::showOrigin(QLabel &label, const QString &keyword, const QString &typed, QLineEdit &edit,
                                  const QString &usual)
{
    const auto service = std::ranges::find(m_services, m_rest.value(u"service"_s), &Service::name);
    const OriginalValue value =
        originOf(keyword,
                 typed.isEmpty() ? QMap<QString, QString>{{u"service"_s, m_rest.value(u"service"_s)}}
                                 : QMap<QString, QString>{{keyword, typed}},
                 service == m_services.end() ? QMap<QString, QString>() : service->parameters,
                 [](const QString &name) { return qEnvironmentVariable(name.toLatin1().constData()); });
    switch (value.origin) {
    case OriginalValue::Origin::Given:
        label.setText(typed == m_given.value(keyword) ? m_origin : tr("typed"));
        break;
    case OriginalValue::Origin::Service:
        label.setText(tr("service %1").arg(value.source));
        break;
    case OriginalValue::Origin::Environment:
        label.setText(value.source);
        break;
    case OriginalValue::Origin::Default:
        label.setText({});
        break;
    }
    if (typed.isEmpty())
        edit.setPlaceholderText(value.value.isEmpty() ? usual : value.value);
}

void ConnectionEditor::showOrigins()
{
    showOrigin(*m_ui->hostOrigin, u"host"_s, m_ui->hostEdit->text().trimmed(), *m_ui->hostEdit, tr("this computer"));
    showOrigin(*m_ui->databaseOrigin, u"dbname"_s, m_ui->databaseEdit->text().trimmed(), *m_ui->databaseEdit, {});
    showOrigin(*m_ui->userOrigin, u"user"_s, m_ui->userEdit->text().trimmed(), *m_ui->userEdit, {});
    const QString mode = m_ui->encryptionBox->currentData().toString();
    m_ui->encryptionNote->setText(
        mode == u"require"       ? tr("Encrypted, but anybody could stand in between and pretend to be the server.")
            : mode == u"disable" ? tr("Others on the way can read and change everything.")
            : mode == u"prefer"  ? tr("Falls back to no encryption without a word.")
            : mode.isEmpty()     ? tr("Encrypted, and the server checked, wherever it leaves this computer.")
                                 : QString());
    m_ui->encryptionNote->setVisible(!m_ui->encryptionNote->text().isEmpty());
    const bool checks = mode.isEmpty() || mode.startsWith(u"verify");
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->certificateLabel), static_cast<QWidget *>(m_ui->certificateEdit),
          static_cast<QWidget *>(m_ui->certificateButton)})
        widget->setVisible(checks);
}

void ConnectionEditor::choose(QLineEdit &edit, const QString &title, bool folder)
{
    auto *dialog = new QFileDialog(this, title, edit.text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, &edit](const QString &path) {
        edit.setText(path);
        emit changed();
    });
    dialog->open();
}

} // namespace ondelete
