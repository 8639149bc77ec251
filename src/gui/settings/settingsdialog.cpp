// SPDX-License-Identifier: MIT
#include "gui/settings/settingsdialog.h"

#include "files/retention.h"
#include "gui/settings/confirmations.h"
#include "gui/settings/waitingtimes.h"
#include "gui/shell/desktopnotice.h"
#include "gui/widgets/pill.h"
#include "ui_settingsdialog.h"

#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

const QString languageKey = u"window/language"_s;
constexpr Environment environments[] = {Environment::Production, Environment::Staging, Environment::Development};
constexpr Question questions[] = {Question::Reason, Question::TypeName};

} // namespace

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setWindowModality(Qt::WindowModal);
    m_ui->themeBox->addItem(tr("As the desktop"), int(ThemeChoice::System));
    m_ui->themeBox->addItem(tr("Light"), int(ThemeChoice::Light));
    m_ui->themeBox->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_ui->themeBox->addItem(tr("High contrast"), int(ThemeChoice::HighContrast));
    m_ui->languageBox->addItem(tr("As the desktop"), QString());
    m_ui->languageBox->addItem(u"English"_s, u"en"_s);
    m_ui->languageBox->addItem(u"Español"_s, u"es"_s);
    m_ui->restartLabel->hide();
    makeGrid();
    showChoices();
    connect(m_ui->themeBox, &QComboBox::activated, this,
            [this] { emit themeChosen(static_cast<ThemeChoice>(m_ui->themeBox->currentData().toInt())); });
    connect(m_ui->languageBox, &QComboBox::activated, this, [this] {
        QSettings().setValue(languageKey, m_ui->languageBox->currentData());
        m_ui->restartLabel->show();
    });
    connect(m_ui->daysBox, &QSpinBox::valueChanged, this, [](int days) { setRetentionDays(days); });
    const auto keepTimes = [this] {
        keepWaitingTimes(
            {std::chrono::seconds(m_ui->connectingBox->value()), std::chrono::minutes(m_ui->lookingBox->value()),
             std::chrono::milliseconds(m_ui->fixTryBox->value()), std::chrono::minutes(m_ui->fixKeyBox->value())});
    };
    for (const QSpinBox *box : {m_ui->connectingBox, m_ui->lookingBox, m_ui->fixTryBox, m_ui->fixKeyBox})
        connect(box, &QSpinBox::valueChanged, this, keepTimes);
    connect(m_ui->noticeCheck, &QCheckBox::toggled, this, [](bool wanted) { setWantsDesktopNotices(wanted); });
    connect(m_ui->defaultsButton, &QPushButton::clicked, this, [this] {
        resetConfirmations();
        resetRetention();
        resetWaitingTimes();
        setWantsDesktopNotices(true);
        QSettings().remove(languageKey);
        showChoices();
        emit themeChosen(ThemeChoice::System);
        m_ui->themeBox->setCurrentIndex(0);
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::makeGrid()
{
    int row = 1;
    for (const Environment environment : environments) {
        auto *pill = new PillLabel(m_ui->confirmations);
        pill->setPill({wordOf(environment), toneOf(environment), std::nullopt});
        m_ui->grid->addWidget(pill, row, 0);
        int column = 1;
        for (const Question question : questions) {
            auto *check = new QCheckBox(m_ui->confirmations);
            check->setObjectName(u"%1-%2"_s.arg(toString(environment)).arg(column));
            check->setAccessibleName(
                (question == Question::Reason ? tr("Ask for a reason on %1") : tr("Ask to type the name on %1"))
                    .arg(wordOf(environment).toLower()));
            connect(check, &QCheckBox::toggled, this,
                    [environment, question](bool asked) { setAsks(environment, question, asked); });
            m_ui->grid->addWidget(check, row, column, Qt::AlignCenter);
            ++column;
        }
        ++row;
    }
}

void SettingsDialog::showChoices()
{
    const QSettings settings;
    m_ui->themeBox->setCurrentIndex(std::max(0, m_ui->themeBox->findData(static_cast<int>(chosenTheme()))));
    m_ui->languageBox->setCurrentIndex(
        std::max(0, m_ui->languageBox->findData(settings.value(languageKey).toString())));
    for (const Environment environment : environments) {
        int column = 1;
        for (const Question question : questions) {
            auto *check = findChild<QCheckBox *>(u"%1-%2"_s.arg(toString(environment)).arg(column++));
            const QSignalBlocker shown(check); // not chosen
            check->setChecked(asks(environment, question));
        }
    }
    const QSignalBlocker quiet(m_ui->daysBox);
    m_ui->daysBox->setValue(retentionDays());
    const WaitingTimes times = waitingTimes();
    for (const auto &[box, value] : {std::pair{m_ui->connectingBox, qint64(times.connecting.count())},
                                     std::pair{m_ui->lookingBox, qint64(times.looking.count())},
                                     std::pair{m_ui->fixTryBox, qint64(times.fixTry.count())},
                                     std::pair{m_ui->fixKeyBox, qint64(times.fixKey.count())}}) {
        const QSignalBlocker asBefore(box); // one alone is not to be kept with the others' old values
        box->setValue(int(value));
    }
    const QSignalBlocker shown(m_ui->noticeCheck);
    m_ui->noticeCheck->setChecked(wantsDesktopNotices());
}

} // namespace ondelete
