// SPDX-License-Identifier: MIT
#include "gui/shell/startpage.h"

#include "gui/widgets/icons.h"
#include "ui_startpage.h"

#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtGui/QIntValidator>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

constexpr qsizetype mostRecent = 6;
const QString recentKey = u"recent"_s;
/// In a group of its own, so that no parameter of a connection can have this name.
const QString environmentKey = u"mark/environment"_s;

struct Recent
{
    ConnectionSettings settings;
    Environment environment = Environment::Production;
};

QList<Recent> readRecent(QSettings &stored)
{
    QList<Recent> all;
    const int count = stored.beginReadArray(recentKey);
    for (int i = 0; i < count; ++i) {
        stored.setArrayIndex(i);
        Recent recent;
        for (const QString &keyword : stored.childKeys())
            recent.settings.parameters.insert(keyword, stored.value(keyword).toString());
        recent.environment = environmentFromString(stored.value(environmentKey).toString());
        all.append(recent);
    }
    stored.endArray();
    return all;
}

ConnectionSettings withoutPasswords(ConnectionSettings settings)
{
    settings.parameters.remove(u"password"_s);
    settings.parameters.remove(u"sslpassword"_s);
    return settings;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QScrollArea(parent)
    , m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    viewport()->setAutoFillBackground(false);
    m_ui->sampleButton->setIcon(icon(Icon::Database));
    m_ui->portEdit->setValidator(new QIntValidator(1, 65535, this));
    m_ui->encryptionBox->addItem(tr("Encrypted, server checked (verify-full)"), u"verify-full"_s);
    m_ui->encryptionBox->addItem(tr("Encrypted, issuer checked (verify-ca)"), u"verify-ca"_s);
    m_ui->encryptionBox->addItem(tr("Encrypted, server not checked (require)"), u"require"_s);
    m_ui->encryptionBox->addItem(tr("Encrypted where possible (prefer)"), u"prefer"_s);
    m_ui->encryptionBox->addItem(tr("Not encrypted (disable)"), u"disable"_s);
    m_ui->encryptionBox->insertItem(0, tr("By the server's name: checked unless on this computer"), QString());
    m_ui->encryptionBox->setCurrentIndex(0);
    m_ui->environmentBox->addItem(tr("Production: name and reason are asked before a fix"),
                                  toString(Environment::Production));
    m_ui->environmentBox->addItem(tr("Staging"), toString(Environment::Staging));
    m_ui->environmentBox->addItem(tr("Development"), toString(Environment::Development));
    m_ui->recentCard->hide();
    m_ui->restLabel->hide();
    showIdle();

    // A paste is taken up at once; typed text when it is finished.
    connect(m_ui->pasteEdit, &QLineEdit::textEdited, this, [this, before = qsizetype(0)](const QString &text) mutable {
        if (text.size() > before + 1)
            pasted();
        before = m_ui->pasteEdit->text().size();
    });
    connect(m_ui->pasteEdit, &QLineEdit::editingFinished, this, &StartPage::pasted);
    connect(m_ui->testButton, &QPushButton::clicked, this, [this] { emit testRequested(settings()); });
    connect(m_ui->connectButton, &QPushButton::clicked, this, [this] { emit connectRequested(settings()); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &StartPage::cancelRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &StartPage::sampleRequested);
    for (QLineEdit *edit : {m_ui->hostEdit, m_ui->portEdit, m_ui->databaseEdit, m_ui->userEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::returnPressed, m_ui->connectButton, &QPushButton::click);
}

StartPage::~StartPage() = default;

ConnectionSettings StartPage::settings() const
{
    ConnectionSettings settings;
    settings.parameters = m_rest;
    const auto set = [&](const QString &keyword, const QString &value) {
        if (!value.isEmpty())
            settings.parameters.insert(keyword, value);
    };
    set(u"host"_s, m_ui->hostEdit->text().trimmed());
    set(u"port"_s, m_ui->portEdit->text().trimmed());
    set(u"dbname"_s, m_ui->databaseEdit->text().trimmed());
    set(u"user"_s, m_ui->userEdit->text().trimmed());
    set(u"password"_s, m_ui->passwordEdit->text());
    set(u"sslmode"_s, m_ui->encryptionBox->currentData().toString());
    return withSafeEncryption(settings);
}

void StartPage::setSettings(const ConnectionSettings &settings)
{
    m_rest = settings.parameters;
    const auto take = [this](const QString &keyword) { return m_rest.take(keyword); };
    m_ui->hostEdit->setText(take(u"host"_s));
    m_ui->portEdit->setText(take(u"port"_s));
    m_ui->databaseEdit->setText(take(u"dbname"_s));
    m_ui->userEdit->setText(take(u"user"_s));
    m_ui->passwordEdit->setText(take(u"password"_s));
    const int encryption = m_ui->encryptionBox->findData(take(u"sslmode"_s));
    m_ui->encryptionBox->setCurrentIndex(std::max(encryption, 0));
    for (QLineEdit *edit : {m_ui->hostEdit, m_ui->databaseEdit, m_ui->userEdit})
        edit->setCursorPosition(0);
    m_ui->restLabel->setText(tr("Also set: %1").arg(QStringList(m_rest.keys()).join(u", "_s)));
    m_ui->restLabel->setVisible(!m_rest.isEmpty());
}

Environment StartPage::environment() const
{
    return environmentFromString(m_ui->environmentBox->currentData().toString());
}

void StartPage::setEnvironment(Environment environment)
{
    const int index = m_ui->environmentBox->findData(toString(environment));
    if (index >= 0)
        m_ui->environmentBox->setCurrentIndex(index);
}

void StartPage::paste(const QString &text)
{
    m_ui->pasteEdit->setText(text);
    pasted();
}

void StartPage::pasted()
{
    const QString text = m_ui->pasteEdit->text();
    if (text.trimmed().isEmpty())
        return;
    const ConnectionReading reading = readConnection(text);
    if (!reading.isGood()) {
        m_ui->pasteNote->setText(reading.error);
        return;
    }
    setSettings(reading.settings);
    // Gone from sight: it may hold a password.
    m_ui->pasteEdit->clear();
    m_ui->pasteNote->setText(tr("Taken over into the fields below."));
    showIdle();
}

void StartPage::showBusy(const QString &what)
{
    clearNotice();
    m_ui->busyLabel->setText(what);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->busyBar), static_cast<QWidget *>(m_ui->busyLabel),
                            static_cast<QWidget *>(m_ui->cancelButton)})
        widget->show();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->testButton), static_cast<QWidget *>(m_ui->connectButton),
                            static_cast<QWidget *>(m_ui->sampleButton), static_cast<QWidget *>(m_ui->pasteEdit)})
        widget->setEnabled(false);
}

void StartPage::showIdle()
{
    clearNotice();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->busyBar), static_cast<QWidget *>(m_ui->busyLabel),
                            static_cast<QWidget *>(m_ui->cancelButton)})
        widget->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->testButton), static_cast<QWidget *>(m_ui->connectButton),
                            static_cast<QWidget *>(m_ui->sampleButton), static_cast<QWidget *>(m_ui->pasteEdit)})
        widget->setEnabled(true);
}

void StartPage::showTest(const ConnectionTest &test)
{
    showIdle();
    if (test.cancelled)
        return;
    const bool allPassed = test.isGood() && test.failure().isEmpty();
    m_ui->notice->setNotice(allPassed           ? Tone::Good
                                : test.isGood() ? Tone::Warning
                                                : Tone::Bad,
                            allPassed           ? tr("The connection works")
                                : test.isGood() ? tr("The connection works, with a limit")
                                                : tr("No connection"));
    for (const ConnectionTest::Line &line : test.lines)
        addTestLine(line);
    m_ui->notice->setDetails(test.details);
    showNotice();
}

void StartPage::addTestLine(const ConnectionTest::Line &line)
{
    auto *row = new QWidget(m_ui->notice);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    auto *sign = new QLabel(row);
    sign->setPixmap(icon(line.passed ? Icon::Check : Icon::Blocks, line.passed ? &Colors::good : &Colors::bad)
                        .pixmap(QSize(14, 14), devicePixelRatioF()));
    auto *text = new QLabel(line.text, row);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    m_ui->notice->content()->addWidget(row);
}

void StartPage::showNotice()
{
    m_ui->notice->show();
    // After the layout has made room for it: the buttons below stay in sight.
    QTimer::singleShot(0, this, [this] { ensureWidgetVisible(m_ui->connectButton, 0, space::xl); });
}

void StartPage::clearNotice()
{
    while (QLayoutItem *item = m_ui->notice->content()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_ui->notice->hide();
}

void StartPage::showError(const QString &headline, const QString &text, const QString &details)
{
    showIdle();
    m_ui->notice->setNotice(Tone::Bad, headline, text);
    m_ui->notice->setDetails(details);
    showNotice();
}

void StartPage::loadRecent(QSettings &stored)
{
    while (QLayoutItem *item = m_ui->recentLinks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<Recent> all = readRecent(stored);
    for (const Recent &recent : all) {
        const QString name = recent.settings.describe();
        auto *link = new QPushButton(recent.environment == Environment::Production
                                         ? name
                                         : tr("%1 (%2)").arg(name, wordOf(recent.environment).toLower()),
                                     m_ui->recentCard);
        link->setProperty("look", u"link"_s);
        connect(link, &QPushButton::clicked, this, [this, recent] {
            setSettings(recent.settings);
            setEnvironment(recent.environment);
            showIdle();
            m_ui->passwordEdit->setFocus();
        });
        m_ui->recentLinks->addWidget(link);
    }
    m_ui->recentCard->setVisible(!all.isEmpty());
}

void StartPage::remember(QSettings &stored, const ConnectionSettings &settings, Environment environment)
{
    QList<Recent> all{{withoutPasswords(settings), environment}};
    for (const Recent &earlier : readRecent(stored)) {
        if (earlier.settings.parameters != all.first().settings.parameters && all.size() < mostRecent)
            all.append(earlier);
    }
    stored.remove(recentKey);
    stored.beginWriteArray(recentKey);
    for (qsizetype i = 0; i < all.size(); ++i) {
        stored.setArrayIndex(static_cast<int>(i));
        const QMap<QString, QString> &parameters = all[i].settings.parameters;
        for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
            stored.setValue(it.key(), it.value());
        stored.setValue(environmentKey, toString(all[i].environment));
    }
    stored.endArray();
}

Environment StartPage::rememberedEnvironment(QSettings &stored, const ConnectionSettings &settings)
{
    const QMap<QString, QString> asked = withoutPasswords(settings).parameters;
    for (const Recent &recent : readRecent(stored)) {
        if (recent.settings.parameters == asked)
            return recent.environment;
    }
    return Environment::Production;
}

} // namespace ondelete
