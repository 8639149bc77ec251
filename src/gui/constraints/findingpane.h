// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class FindingPane;
}

namespace ondelete {

/// One finding beside the table: its rule, its problems with their way out, and the SQL that would change it.
class FindingPane final : public QFrame
{
    Q_OBJECT

public:
    explicit FindingPane(QWidget *parent = nullptr);
    ~FindingPane() override;

    /// @p choices holds what the person decided so far; the pane shows the SQL that follows from it.
    void showFinding(const Schema &schema, const Audit &audit, const Finding &finding, const FixChoices &choices);
    /// The indexes that begin with a column of the shown key, as SQL.
    void showIndexes(const QStringList &statements);
    /// What changes the rule that the list wants.
    void setRuleMenu(QMenu *menu);
    void clear();
    [[nodiscard]] QString sql() const;

signals:
    void resolutionChosen(const QString &finding, ondelete::Resolution resolution);
    void evaluationRequested(const QStringList &owners);

private:
    void addProblem(const Finding &finding, const Problem &problem, std::optional<Resolution> chosen);

    std::unique_ptr<Ui::FindingPane> m_ui;
};

} // namespace ondelete
