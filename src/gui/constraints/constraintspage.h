// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixchange.h"
#include "gui/constraints/findingfilter.h"
#include "gui/constraints/findingmodel.h"
#include "gui/jobs/job.h"
#include "gui/rulelist/rulemenu.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/page.h"
#include "gui/widgets/theme.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/dbthread.h"

#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class ConstraintsPage;
}

class QMenu;
class QPushButton;

namespace ondelete {

class FixDialog;

/// The audit as a table that mirrors the requirements, with the selected rule's problem, way out and SQL beside it.
class ConstraintsPage final : public Page
{
    Q_OBJECT

public:
    /// Both must outlive the page. @p mark stands in dialogs' titles and decides what is asked.
    ConstraintsPage(DbThread &db, const Spec &spec, const ConnectionMark &mark, QWidget *parent = nullptr);
    ~ConstraintsPage() override;

    [[nodiscard]] QString chapter() const override { return QStringLiteral("Constraints"); }
    /// The answer comes with auditFinished() or is shown as an error; no effect while one is under way.
    void refresh() override;
    /// Rows have gone since: the next who looks reads again.
    void makeStale() { m_isStale = true; }
    /// Reads again where what it shows is stale.
    void freshen();
    /// Reads again, whatever is under way: the rule list has changed.
    void auditAgain();
    /// Says whether the rule list was changed here, and not saved yet.
    void showUnsaved(bool isUnsaved);
    void exportReport() override;
    void find() override;
    /// Looks what an interrupted fix left, and opens the dialog that removes it; says where there is nothing.
    void cleanUp();
    /// Shows @p finding, whatever is filtered; no effect where the audit has none of that id.
    void select(const QString &finding);
    /// Opens the dialog that changes rules, once the audit is done where one runs.
    void reviewFix();
    /// The same, to bring back what a recorded fix changed.
    void reverseFix(const QList<FixChange> &changes);
    [[nodiscard]] bool isBusy() const { return m_read.isRunning(); }
    [[nodiscard]] const std::optional<AuditedSchema> &audited() const { return m_audited; }

signals:
    /// The rule list is to want something else.
    void ruleWished(const ondelete::RuleWish &wish);
    void saveRuleListRequested();
    void undoRuleRequested();
    void auditFinished(const ondelete::Audit &audit);
    /// Something to tell in passing.
    void announced(ondelete::Tone tone, const QString &text);
    /// A fix changed something: other pages read again.
    void rulesChanged();

private:
    [[nodiscard]] QString selectedText(RowFormat format) const override;
    void showAudit(AuditedSchema audited);
    void showError(const DbError &error);
    void showCounts();
    void makeLeftoverNotice();
    void makeUnsavedNotice();
    void fillRuleMenu(QMenu &menu);
    void showLeftovers();
    void goOn();
    void showSelected();
    void filterChanged();
    void showAll();
    void toggleGroup(const QModelIndex &index);
    void whenAudited(std::function<void()> then);
    void open(FixDialog *dialog);
    void openMenu(const QPoint &position);
    [[nodiscard]] const Finding *selected() const;

    DbThread &m_db;
    const Spec &m_spec;
    ConnectionMark m_mark;
    std::unique_ptr<Ui::ConstraintsPage> m_ui;
    FindingModel m_model;
    FindingFilter m_filter;
    std::optional<AuditedSchema> m_audited;
    bool m_isStale = false;
    FixChoices m_choices; ///< what the person decided in the side pane; the dialog starts with it
    QPushButton *m_goOnButton = nullptr;
    Job m_read;
    Job m_leftoverLook;
    Job m_indexLook;
    std::function<void()> m_whenAudited; ///< was asked for while it read
};

} // namespace ondelete
