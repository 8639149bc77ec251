// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/environment.h"
#include "postgres/connection/connectionsettings.h"
#include "postgres/connection/connectiontest.h"

#include <QtWidgets/QScrollArea>

#include <memory>

class QSettings;

namespace Ui {
class StartPage;
}

namespace ondelete {

/// Where a connection is pasted, typed, tested and opened. Holds a password no longer than its field does.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    /// The connection that the fields describe.
    [[nodiscard]] ConnectionSettings settings() const;
    void setSettings(const ConnectionSettings &settings);
    [[nodiscard]] Environment environment() const;
    /// The sample has no place in the list of marks: the choice stays.
    void setEnvironment(Environment environment);
    /// Passed as text: the start of a session from the command line.
    void paste(const QString &text);

    /// @p what says what is being done; the fields rest until showIdle() or one of the others.
    void showBusy(const QString &what);
    void showIdle();
    void showTest(const ConnectionTest &test);
    void showError(const QString &headline, const QString &text, const QString &details = {});

    /// Connections used before, newest first, with their marks, without their passwords.
    void loadRecent(QSettings &stored);
    static void remember(QSettings &stored, const ConnectionSettings &settings, Environment environment);
    /// The mark with which @p settings were used before; production where they were not.
    [[nodiscard]] static Environment rememberedEnvironment(QSettings &stored, const ConnectionSettings &settings);

signals:
    void testRequested(const ondelete::ConnectionSettings &settings);
    void connectRequested(const ondelete::ConnectionSettings &settings);
    void sampleRequested();
    void cancelRequested();

private:
    void pasted();
    void addTestLine(const ConnectionTest::Line &line);
    void clearNotice();
    void showNotice();

    std::unique_ptr<Ui::StartPage> m_ui;
    QMap<QString, QString> m_rest; ///< parameters that have no field
};

} // namespace ondelete
