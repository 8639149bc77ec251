// SPDX-License-Identifier: MIT
#include "gui/deletion/deleteterms.h"

#include "files/retention.h"
#include "gui/settings/confirmations.h"
#include "ui_deleteterms.h"

#include <QtCore/QLocale>
#include <QtGui/QFontMetrics>
#include <QtGui/QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace ondelete {

DeleteTerms::DeleteTerms(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DeleteTerms>())
{
    m_ui->setupUi(this);
    m_ui->localCheck->hide();
    showRetention(*m_ui->daysBox);
    m_ui->daysLabel->setVisible(!isRetentionChosen());
    m_ui->daysBox->setVisible(!isRetentionChosen());
    for (QLineEdit *edit : {m_ui->reasonEdit, m_ui->typeEdit})
        connect(edit, &QLineEdit::textChanged, this, &DeleteTerms::edited);
    for (QCheckBox *check : {m_ui->eraseCheck, m_ui->localCheck})
        connect(check, &QCheckBox::toggled, this, &DeleteTerms::termsChanged);
}

DeleteTerms::~DeleteTerms() = default;

void DeleteTerms::lookAtTeam(DbThread &db, FileThread &files, Environment environment)
{
    m_environment = environment;
    const auto ignore = [](const DbError &) {};
    const auto found = [this](const TeamFolder &team) {
        m_team = team;
        m_ui->localCheck->setVisible(!team.reachable && m_environment != Environment::Production);
        emit termsChanged();
    };
    const auto look = [this, &files, found, ignore](const ServerInfo &server) {
        const auto work = [server](const std::stop_token &) {
            return lookAtTeamFolder(server.systemIdentifier, server.database);
        };
        m_look.start(files.run(work), found, ignore);
    };
    m_look.start(db.run([](Connection &connection) { return connection.server(); }), look, ignore);
}

void DeleteTerms::askToType(const QString &label, const QString &accessibleName)
{
    m_ui->typeLabel->setText(label);
    // A label takes its bold part for thin when it tells how wide it is.
    QFont bold = m_ui->typeLabel->font();
    bold.setBold(true);
    m_ui->typeLabel->setMinimumWidth(
        QFontMetrics(bold).horizontalAdvance(QTextDocumentFragment::fromHtml(label).toPlainText()));
    m_ui->typeEdit->setAccessibleName(accessibleName);
    m_ui->typeLabel->setVisible(!label.isEmpty());
    m_ui->typeEdit->setVisible(!label.isEmpty());
}

QString DeleteTerms::typed() const
{
    return m_ui->typeEdit->text();
}

void DeleteTerms::clearTyped()
{
    m_ui->typeEdit->clear();
}

bool DeleteTerms::erasesForGood() const
{
    return m_ui->eraseCheck->isChecked();
}

QString DeleteTerms::reason() const
{
    return m_ui->reasonEdit->text().trimmed();
}

bool DeleteTerms::lacksReason() const
{
    return reason().isEmpty() && asks(m_environment, Question::Reason);
}

DeleteOptions DeleteTerms::options() const
{
    DeleteOptions options;
    options.reason = reason();
    if (erasesForGood())
        options.keeping = DeleteOptions::Keeping::EraseForGood;
    else if (m_ui->localCheck->isChecked())
        options.keeping = DeleteOptions::Keeping::ThisComputerOnly;
    return options;
}

void DeleteTerms::keepRetention() const
{
    if (!m_ui->daysBox->isHidden())
        setRetentionDays(m_ui->daysBox->value());
}

QString DeleteTerms::undoTerms(bool mayUndo) const
{
    if (erasesForGood())
        return tr("This can't be undone.");
    const QString until = QLocale().toString(QDate::currentDate().addDays(retentionDays()), u"d MMMM"_s);
    const bool shared = !m_team.path.isEmpty() && !m_ui->localCheck->isChecked();
    if (!mayUndo)
        return shared
            ? tr("You have no right to undo it; somebody of the team who has can, until %1.").arg(until)
            : tr("You have no right to undo it; somebody who has can, from this computer, until %1.").arg(until);
    return shared ? tr("Undo until %1, by you and your team.").arg(until)
                  : tr("Undo until %1, from this computer only.").arg(until);
}

QString DeleteTerms::whyTeamFolderStops() const
{
    if (erasesForGood() || m_team.reachable)
        return {};
    if (m_environment == Environment::Production)
        return tr("The team's folder can't be reached, and on production nothing is deleted without it.");
    return m_ui->localCheck->isChecked()
        ? QString()
        : tr("The team's folder can't be reached: tick that the undo file stays on this computer.");
}

QString DeleteTerms::whyNoBatches() const
{
    return erasesForGood() ? tr("Not where it is erased for good: half-way there would be no way back.") : QString();
}

void DeleteTerms::focusReason()
{
    m_ui->reasonEdit->setFocus();
}

void showRetention(QSpinBox &box)
{
    const auto showUnit = [&box](int days) {
        box.setSuffix(DeleteTerms::tr(" day(s), then they are destroyed", nullptr, days));
    };
    QObject::connect(&box, &QSpinBox::valueChanged, &box, showUnit);
    box.setValue(retentionDays());
    showUnit(box.value());
}

} // namespace ondelete
