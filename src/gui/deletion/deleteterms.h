// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "files/filethread.h"
#include "files/teamfolder.h"
#include "gui/jobs/job.h"
#include "gui/widgets/environment.h"
#include "postgres/connection/dbthread.h"

#include <QtWidgets/QWidget>

#include <memory>

class QSpinBox;

namespace Ui {
class DeleteTerms;
}

namespace ondelete {

/// What a person says about a delete before it is done, of one row or of several: why, what is typed to confirm it, for
/// how long and where its undo file is kept, or that nothing is.
class DeleteTerms final : public QWidget
{
    Q_OBJECT

public:
    explicit DeleteTerms(QWidget *parent = nullptr);
    ~DeleteTerms() override;

    /// Looks at the team's folder of the connected database; where that fails, the delete itself looks again, and
    /// refuses. Both must outlive the widget.
    void lookAtTeam(DbThread &db, FileThread &files, Environment environment);

    /// Asks for something to be typed: @p label, rich text, says what; @p accessibleName says it, too. Empty: nothing.
    void askToType(const QString &label, const QString &accessibleName);
    [[nodiscard]] QString typed() const;
    void clearTyped();

    [[nodiscard]] bool erasesForGood() const;
    [[nodiscard]] QString reason() const;
    /// Whether a person wants to be asked why on such a connection, and has not said it yet.
    [[nodiscard]] bool lacksReason() const;
    /// What was chosen here: reason and keeping.
    [[nodiscard]] DeleteOptions options() const;
    /// Keeps the chosen number of days, where it was asked for.
    void keepRetention() const;

    /// How long and by whom the delete can be taken back, in a sentence: never more than is true for this user.
    [[nodiscard]] QString undoTerms(bool mayUndo) const;
    /// Why the team's folder keeps the delete from being done, in a sentence; empty where it doesn't.
    [[nodiscard]] QString whyTeamFolderStops() const;
    /// Why it can't go in batches, in a sentence; empty where it can.
    [[nodiscard]] QString whyNoBatches() const;

    void focusReason();

signals:
    /// Something was typed.
    void edited();
    /// What undoTerms() and whyTeamFolderStops() say may be another thing.
    void termsChanged();

private:
    std::unique_ptr<Ui::DeleteTerms> m_ui;
    Environment m_environment = Environment::Production;
    TeamFolder m_team;
    Job m_look;
};

/// Shows in @p box how many days undo files are kept; its unit follows the number.
void showRetention(QSpinBox &box);

} // namespace ondelete
