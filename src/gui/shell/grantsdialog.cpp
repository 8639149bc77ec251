// SPDX-License-Identifier: MIT
#include "gui/shell/grantsdialog.h"

#include "core/rights/grantscript.h"
#include "files/savefile.h"
#include "gui/jobs/aside.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/sqlhighlighter.h"
#include "gui/widgets/theme.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "ui_grantsdialog.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtWidgets/QFileDialog>

using namespace Qt::StringLiterals;

namespace ondelete {

GrantsDialog::GrantsDialog(DbThread &db, const Spec &spec, QWidget *parent)
    : QDialog(parent)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::GrantsDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("GRANTs for a role"));
    m_ui->sqlEdit->setFont(codeFont(font()));
    new SqlHighlighter(*m_ui->sqlEdit);
    m_ui->copyButton->setIcon(icon(Icon::Copy));
    m_ui->saveButton->setIcon(icon(Icon::Save));
    const QString &plural = spec.root.plural;
    for (const auto &[duty, text] : {std::pair(Duty::Support, tr("Delete %1").arg(plural)),
                                     {Duty::SupportWithUndo, tr("Delete %1, and take deletes back").arg(plural)},
                                     {Duty::Auditor, tr("Audit the rules")},
                                     {Duty::Dba, tr("Change the rules")}})
        m_ui->dutyBox->addItem(text, QVariant::fromValue(static_cast<int>(duty)));
    connect(m_ui->dutyBox, &QComboBox::currentIndexChanged, this, &GrantsDialog::showScript);
    connect(m_ui->roleEdit, &QLineEdit::textChanged, this, &GrantsDialog::showScript);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_ui->sqlEdit->toPlainText());
        m_ui->hintLabel->setText(tr("Copied."));
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &GrantsDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_read.start(
        db.run([](Connection &connection) {
            const Transaction transaction(connection, Transaction::Access::ReadOnly);
            return readSchema(connection);
        }),
        [this](const Schema &schema) {
            m_schema = schema;
            showScript();
        },
        [this](const DbError &error) {
            m_error = error.message;
            showScript();
        });
    showScript();
}

GrantsDialog::~GrantsDialog() = default;

void GrantsDialog::showScript()
{
    const QString role = m_ui->roleEdit->text().trimmed();
    const bool hasRoot = m_schema && m_schema->table(m_spec.root.table);
    const bool known = hasRoot && !role.isEmpty();
    const auto duty = static_cast<Duty>(m_ui->dutyBox->currentData().toInt());
    m_ui->sqlEdit->setPlainText(known ? grantScript(*m_schema, m_spec, duty, role) : QString());
    m_ui->copyButton->setEnabled(known);
    m_ui->saveButton->setEnabled(known);
    m_ui->hintLabel->setText(!m_error.isEmpty() ? m_error
                                 : !m_schema    ? tr("Reading the database…")
                                 : !hasRoot     ? tr("This database has no table %1.").arg(m_spec.root.table.toString())
                                 : known        ? QString()
                                                : tr("Type the role's name."));
}

void GrantsDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the GRANTs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sql"_s);
    dialog->selectFile(u"grants.sql"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        // The file dialog has asked whether to replace.
        m_save.start(
            runAside([path, script = m_ui->sqlEdit->toPlainText().toUtf8()](const std::stop_token &) {
                return saveFile(path, script, Overwrite::Replace);
            }),
            [this, path](const QString &error) {
                m_ui->hintLabel->setText(error.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : error);
            },
            [this](const DbError &error) { m_ui->hintLabel->setText(error.message); });
    });
    dialog->open();
}

} // namespace ondelete
