// SPDX-License-Identifier: MIT
#pragma once

#include "gui/connections/connectionrequest.h"
#include "gui/connections/keychain.h"
#include "gui/jobs/job.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/connectiontest.h"

#include <QtWidgets/QWidget>

#include <memory>

class QSettings;

namespace Ui {
class StartPage;
}

namespace ondelete {

class WaitingUndo;

/// Where a connection is chosen, pasted, typed, tested and opened.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    /// The connection that the fields describe, and the password in its field.
    [[nodiscard]] ConnectionRequest request() const;
    void setRequest(const ConnectionRequest &request);
    /// Passed as text: the start of a session from the command line.
    void paste(const QString &text);
    /// Where typing goes on.
    void focusPaste();

    /// @p what says what is being done; the fields rest until showIdle() or one of the others.
    void showBusy(const QString &what);
    void showIdle();
    void showTest(const ConnectionTest &test);
    void showError(const QString &headline, const QString &text, const QString &details = {});

    /// Says that the undo file @p path waits for a connection to @p database, and shows the one that leads there.
    void waitForUndo(const QString &path, const QString &database);
    [[nodiscard]] WaitingUndo &undo() const { return *m_undo; }
    /// The answer to rolesRequested().
    void offerRoles(const QStringList &roles);

    /// Reads what is saved. @p stored may hold connections of former versions, which are taken over.
    void load(QSettings &stored);
    /// Keeps what was connected to, as used now, and its password where the keychain is to have it.
    void keep(const ConnectionRequest &request);
    /// The label with which @p settings are saved; production where they are not.
    [[nodiscard]] Environment labelOf(const ConnectionSettings &settings) const;
    /// The saved connection called @p name, or of the same parameters as @p settings; unset where there is none.
    [[nodiscard]] const SavedConnection *saved(const ConnectionSettings &settings) const;
    [[nodiscard]] const QList<SavedConnection> &connections() const { return m_connections; }
    void choose(const QString &id);
    /// As by its button.
    void connectShown();

signals:
    void testRequested(const ondelete::ConnectionRequest &request);
    void connectRequested(const ondelete::ConnectionRequest &request);
    /// Which roles may the user of @p request act as?
    void rolesRequested(const ondelete::ConnectionRequest &request);
    void undoFileRequested();
    void sampleRequested();
    void cancelRequested();
    void announced(ondelete::Tone tone, const QString &text);

private:
    void pasted();
    void submit(void (StartPage::*ask)(const ConnectionRequest &));
    void write();
    void showList();
    void saveShown();
    void removeShown();
    void exportAll();
    void importFrom(const QString &path);
    void take(const ConnectionsReading &theirs);
    void warnOfTwoLabels();
    void addTestLine(const ConnectionTest::Line &line);
    void clearNotice();

    std::unique_ptr<Ui::StartPage> m_ui;
    QString m_pasteHint; ///< what the note says until something was pasted
    Keychain m_keychain;
    QList<SavedConnection> m_connections; ///< saved ones
    QList<SavedConnection> m_services;    ///< of pg_service.conf
    WaitingUndo *m_undo = nullptr;
    Job m_export;
    Job m_import;
};

} // namespace ondelete
