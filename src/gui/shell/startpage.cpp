// SPDX-License-Identifier: MIT
#include "gui/shell/startpage.h"

#include "core/connections/connectiontext.h"
#include "files/connectionstore.h"
#include "files/savefile.h"
#include "gui/jobs/aside.h"
#include "gui/shell/recentconnections.h"
#include "gui/shell/waitingundo.h"
#include "gui/widgets/icons.h"
#include "ui_startpage.h"

#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtCore/QUuid>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

QString nameFrom(const SavedConnection &connection)
{
    for (const QString &keyword : {u"dbname"_s, u"service"_s, u"host"_s, u"user"_s}) {
        if (const QString value = connection.parameters.value(keyword); !value.isEmpty())
            return value;
    }
    return StartPage::tr("this computer");
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    m_undo = new WaitingUndo(*m_ui->undoNotice, this);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->noteLabel->hide();
    m_ui->sampleButton->setIcon(icon(Icon::Database));
    m_ui->newButton->setIcon(icon(Icon::Plus));
    m_pasteHint = m_ui->pasteNote->text();
    addSign(*m_ui->searchEdit, Icon::Search);
    addSign(*m_ui->pasteEdit, Icon::Copy);
    showIdle();

    // A paste is taken up at once; typed text when it is finished.
    connect(m_ui->pasteEdit, &QLineEdit::textEdited, this, [this, before = qsizetype(0)](const QString &text) mutable {
        if (text.size() > before + 1)
            pasted();
        before = m_ui->pasteEdit->text().size();
    });
    connect(m_ui->pasteEdit, &QLineEdit::editingFinished, this, &StartPage::pasted);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &StartPage::showList);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] {
        m_ui->list->select({});
        setRequest({});
        m_ui->editor->focusServer();
    });
    connect(m_ui->list, &ConnectionList::chosen, this, &StartPage::choose);
    connect(m_ui->list, &ConnectionList::opened, this, [this](const QString &id) {
        choose(id);
        submit(&StartPage::connectRequested);
    });
    connect(m_ui->editor, &ConnectionEditor::submitted, m_ui->connectButton, &QPushButton::click);
    connect(m_ui->editor, &ConnectionEditor::changed, this, &StartPage::warnOfTwoLabels);
    connect(m_ui->editor, &ConnectionEditor::rolesWanted, this, [this] { submit(&StartPage::rolesRequested); });
    connect(m_ui->editor, &ConnectionEditor::forgetRequested, this, [this] {
        m_keychain.remove(request().connection.id, this, [this](const Keychain::Answer &answer) {
            m_ui->editor->showPasswordNote(answer.problem.isEmpty() ? tr("The keychain has forgotten it.")
                                                                    : answer.problem);
        });
    });
    connect(m_ui->testButton, &QPushButton::clicked, this, [this] { submit(&StartPage::testRequested); });
    connect(m_ui->connectButton, &QPushButton::clicked, this, [this] { submit(&StartPage::connectRequested); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &StartPage::saveShown);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &StartPage::removeShown);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &StartPage::exportAll);
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Connections of a colleague"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &StartPage::importFrom);
        dialog->open();
    });
    connect(m_ui->undoFileButton, &QPushButton::clicked, this, &StartPage::undoFileRequested);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &StartPage::cancelRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &StartPage::sampleRequested);
}

StartPage::~StartPage() = default;

ConnectionRequest StartPage::request() const
{
    return m_ui->editor->request();
}

void StartPage::setRequest(const ConnectionRequest &request)
{
    m_ui->editor->setRequest(request, request.connection.id.isEmpty() ? tr("given") : tr("saved"));
    m_ui->removeButton->setVisible(!request.connection.id.isEmpty());
    m_ui->noteLabel->hide();
    m_ui->pasteNote->setText(m_pasteHint);
}

void StartPage::focusPaste()
{
    m_ui->pasteEdit->setFocus();
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
    const ConnectionPaste read = readPasted(text);
    if (!read.error.isEmpty()) {
        m_ui->pasteNote->setText(read.error);
        return;
    }
    m_ui->list->select({});
    ConnectionRequest request = requestOf(read.settings);
    request.connection.name = nameFrom(request.connection);
    setRequest(request);
    m_ui->editor->setRequest(request, tr("pasted"));
    // Gone from sight: it may hold a password.
    m_ui->pasteEdit->clear();
    QStringList notes{tr("Taken over into the fields.")};
    if (!read.leftOut.isEmpty())
        notes.append(tr("Left out, as only other programs know it: %1.").arg(read.leftOut.join(u", "_s)));
    if (read.throughPooler)
        notes.append(tr("It leads through a transaction pooler: deletes work, changes of rules need the direct port."));
    if (read.lacksPassword)
        notes.append(tr("What stood for the password is none: enter it."));
    m_ui->pasteNote->setText(notes.join(u' '));
    showIdle();
    if (read.lacksPassword)
        m_ui->editor->focusPassword();
    else
        m_ui->connectButton->setFocus();
    warnOfTwoLabels();
}

void StartPage::submit(void (StartPage::*ask)(const ConnectionRequest &))
{
    const ConnectionRequest request = this->request();
    const SavedConnection &connection = request.connection;
    if (connection.password != PasswordSource::Keychain || connection.id.isEmpty() || !request.password.isEmpty()) {
        emit(this->*ask)(request);
        return;
    }
    m_keychain.read(connection.id, this, [this, request, ask](const Keychain::Answer &answer) {
        ConnectionRequest whole = request;
        whole.password = answer.password;
        m_ui->editor->showPasswordNote(answer.problem);
        if (!answer.problem.isEmpty())
            m_ui->editor->focusPassword();
        else
            emit(this->*ask)(whole);
    });
}

void StartPage::connectShown()
{
    submit(&StartPage::connectRequested);
}

void StartPage::showBusy(const QString &what)
{
    clearNotice();
    m_ui->busyLabel->setText(what);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->busyBar), static_cast<QWidget *>(m_ui->busyLabel),
                            static_cast<QWidget *>(m_ui->cancelButton)})
        widget->show();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->removeButton), static_cast<QWidget *>(m_ui->saveButton)})
        widget->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->testButton), static_cast<QWidget *>(m_ui->connectButton),
                            static_cast<QWidget *>(m_ui->sampleButton), static_cast<QWidget *>(m_ui->pasteEdit),
                            static_cast<QWidget *>(m_ui->list), static_cast<QWidget *>(m_ui->editor)})
        widget->setEnabled(false);
    m_ui->cancelButton->setFocus();
}

void StartPage::showIdle()
{
    clearNotice();
    const bool hadFocus = m_ui->cancelButton->hasFocus();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->busyBar), static_cast<QWidget *>(m_ui->busyLabel),
                            static_cast<QWidget *>(m_ui->cancelButton)})
        widget->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->testButton), static_cast<QWidget *>(m_ui->connectButton),
                            static_cast<QWidget *>(m_ui->sampleButton), static_cast<QWidget *>(m_ui->pasteEdit),
                            static_cast<QWidget *>(m_ui->list), static_cast<QWidget *>(m_ui->editor)})
        widget->setEnabled(true);
    m_ui->saveButton->show();
    m_ui->removeButton->setVisible(!request().connection.id.isEmpty());
    if (hadFocus)
        m_ui->connectButton->setFocus();
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
    m_ui->notice->show();
    if (!test.lines.isEmpty() && !test.lines.last().passed && test.lines.last().hurdle == ConnectionTest::Hurdle::User)
        m_ui->editor->focusPassword();
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
    m_ui->notice->show();
}

void StartPage::waitForUndo(const QString &path, const QString &database)
{
    m_undo->wait(path, database);
    QList<SavedConnection> there = m_connections;
    there.removeIf([&](const SavedConnection &one) { return one.parameters.value(u"dbname"_s) != database; });
    if (there.size() == 1)
        choose(there.first().id);
}

void StartPage::offerRoles(const QStringList &roles)
{
    showIdle();
    m_ui->editor->offerRoles(roles);
}

void StartPage::load(QSettings &stored)
{
    const ConnectionsReading reading = savedConnections();
    m_connections = reading.connections;
    if (!reading.isGood())
        showError(tr("Saved connections can't be read"), reading.error);
    else if (const QList<SavedConnection> former = takeRecentConnections(stored); !former.isEmpty()) {
        const ConnectionsImport import = imported(m_connections, former);
        m_connections = import.connections;
        write();
    }
    m_services.clear();
    const QList<Service> services = knownServices();
    for (const Service &service : services) {
        SavedConnection connection;
        connection.id = u"service/"_s + service.name;
        connection.name = service.name;
        connection.group = tr("From pg_service.conf");
        connection.parameters.insert(u"service"_s, service.name);
        m_services.append(connection);
    }
    m_ui->editor->setServices(services);
    showList();
}

void StartPage::showList()
{
    std::ranges::stable_sort(m_connections, [](const SavedConnection &a, const SavedConnection &b) {
        return std::pair(a.group.isEmpty(), a.group) < std::pair(b.group.isEmpty(), b.group)
            || (a.group == b.group && a.lastUsed > b.lastUsed);
    });
    m_ui->list->show(m_connections + m_services, m_ui->searchEdit->text());
    const int count = int(m_connections.size() + m_services.size());
    m_ui->searchEdit->setPlaceholderText(tr("Search %n connection(s)", nullptr, count));
    m_ui->exportButton->setEnabled(!m_connections.isEmpty());
    m_ui->emptyLabel->setVisible(count == 0);
    m_ui->list->setVisible(count > 0);
}

void StartPage::choose(const QString &id)
{
    const QList<SavedConnection> all = m_connections + m_services;
    const auto found = std::ranges::find(all, id, &SavedConnection::id);
    if (found == all.end())
        return;
    ConnectionRequest request{*found, {}};
    if (id.startsWith(u"service/"))
        request.connection.id.clear(); // becomes a saved one of its own once it is used
    m_ui->list->select(id);
    setRequest(request);
    showIdle();
    warnOfTwoLabels();
}

void StartPage::keep(const ConnectionRequest &request)
{
    SavedConnection connection = request.connection;
    connection.parameters.remove(u"password"_s);
    connection.lastUsed = QDateTime::currentDateTimeUtc();
    auto known = std::ranges::find_if(m_connections, [&](const SavedConnection &one) {
        return connection.id.isEmpty() ? one.parameters == connection.parameters && one.tunnel == connection.tunnel
                                       : one.id == connection.id;
    });
    if (known != m_connections.end()) {
        connection.id = known->id;
        if (request.connection.id.isEmpty() && connection.name.isEmpty())
            connection.name = known->name;
    }
    if (connection.id.isEmpty())
        connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (connection.name.isEmpty())
        connection.name = nameFrom(connection);
    if (connection.group == tr("From pg_service.conf"))
        connection.group.clear();
    if (known != m_connections.end())
        *known = connection;
    else
        m_connections.append(connection);
    write();
    showList();
    if (connection.password == PasswordSource::Keychain && !request.password.isEmpty())
        m_keychain.write(connection.id, request.password, this, [this](const Keychain::Answer &answer) {
            if (!answer.problem.isEmpty())
                emit announced(Tone::Warning, tr("The password was not kept. %1").arg(answer.problem));
        });
}

void StartPage::write()
{
    if (const QString problem = saveConnections(m_connections); !problem.isEmpty())
        emit announced(Tone::Bad, problem);
}

void StartPage::saveShown()
{
    const QDateTime used = request().connection.lastUsed;
    keep(request());
    // Saving is no use of it.
    const SavedConnection *kept = saved(request().settings());
    for (SavedConnection &connection : m_connections) {
        if (kept && connection.id == kept->id)
            connection.lastUsed = used;
    }
    const QString id = kept ? kept->id : QString();
    write();
    showList();
    choose(id);
}

void StartPage::removeShown()
{
    const SavedConnection connection = request().connection;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove connection"),
                                tr("Remove “%1” from this list?").arg(connection.name), QMessageBox::NoButton, this);
    box->setInformativeText(tr("Its password goes from the keychain, too. The database is not touched."));
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, id = connection.id] {
        m_connections.removeIf([&](const SavedConnection &one) { return one.id == id; });
        m_keychain.remove(id, this, [](const Keychain::Answer &) {});
        write();
        setRequest({});
        showList();
    });
    box->open();
}

void StartPage::exportAll()
{
    auto *dialog = new QFileDialog(this, tr("Export connections, without passwords"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"ondelete-connections.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_export.start(
            runAside([path, bytes = toJson(m_connections)](const std::stop_token &) {
                return saveFile(path, bytes, Overwrite::Replace);
            }),
            [this, path](const QString &problem) {
                emit announced(problem.isEmpty() ? Tone::Good : Tone::Bad,
                               problem.isEmpty() ? tr("Exported without passwords: %1").arg(QFileInfo(path).fileName())
                                                 : problem);
            },
            [this](const DbError &error) { emit announced(Tone::Bad, error.message); });
    });
    dialog->open();
}

void StartPage::importFrom(const QString &path)
{
    const auto work = [path](const std::stop_token &) {
        QFile file(path);
        constexpr qint64 most = 4 * 1024 * 1024;
        return readConnections(file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray());
    };
    m_import.start(
        runAside(work), [this](const ConnectionsReading &theirs) { take(theirs); },
        [this](const DbError &error) { showError(tr("Nothing to import"), error.message); });
}

void StartPage::take(const ConnectionsReading &theirs)
{
    if (!theirs.isGood()) {
        showError(tr("Nothing to import"), theirs.error);
        return;
    }
    const ConnectionsImport import = imported(m_connections, theirs.connections);
    m_connections = import.connections;
    write();
    showList();
    m_ui->notice->setNotice(import.differing.isEmpty() ? Tone::Good : Tone::Warning,
                            tr("%n connection(s) imported", nullptr, import.added), import.differing.join(u'\n'));
    m_ui->notice->setDetails({});
    m_ui->notice->show();
}

void StartPage::warnOfTwoLabels()
{
    const SavedConnection shown = request().connection;
    const auto other = std::ranges::find_if(m_connections, [&](const SavedConnection &one) {
        return one.id != shown.id && one.isSameDatabase(shown)
            && environmentFromString(one.environment) != environmentFromString(shown.environment);
    });
    m_ui->noteLabel->setVisible(other != m_connections.end() && !shown.parameters.isEmpty());
    if (other != m_connections.end())
        m_ui->noteLabel->setText(
            tr("“%1” leads to the same database and is labelled %2. One of the two labels is wrong.")
                .arg(other->name, wordOf(environmentFromString(other->environment))));
}

const SavedConnection *StartPage::saved(const ConnectionSettings &settings) const
{
    const auto plain = [](ConnectionSettings some) {
        some.parameters.remove(u"password"_s);
        some.parameters.remove(u"connect_timeout"_s); // says nothing of where it leads
        return withSafeEncryption(some).parameters;
    };
    const auto found = std::ranges::find_if(m_connections, [&](const SavedConnection &one) {
        return plain(ConnectionRequest{one, {}}.settings()) == plain(settings);
    });
    return found == m_connections.end() ? nullptr : &*found;
}

Environment StartPage::labelOf(const ConnectionSettings &settings) const
{
    const SavedConnection *known = saved(settings);
    return environmentFromString(known ? known->environment : QString());
}

} // namespace ondelete
