// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "gui/jobs/job.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/theme.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class FixReadPage;
}

namespace ondelete {

/// The SQL of a plan and of its way back, what is to be known before it runs, and what is asked on production.
class FixReadPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FixReadPage(QWidget *parent = nullptr);
    ~FixReadPage() override;

    /// On production the name of @p database is typed and a reason given.
    void askFor(Environment environment, const QString &database);
    /// What is still to be done before the fix may run, in a sentence; empty when all is.
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString reason() const;

    /// @p toKnow: sentences about the plan. @p mayLoseNotNull: whether rules may be brought back without NOT NULL.
    void showPlan(const FixPlan &plan, const QList<Orphans> &orphans, const QStringList &toKnow, int lockTimeoutMs);
    /// Whether what is shown brings a fix back that took NOT NULL away: then there is a choice.
    void offerRulesOnly(bool offered);

    [[nodiscard]] bool leavesUnvalidated() const; ///< the keys that have orphans
    [[nodiscard]] bool rulesOnly() const;

signals:
    void choiceChanged();
    void confirmationChanged();
    /// The rows that point at nothing are to be exported.
    void exportRequested();
    /// A script was copied or saved, or could not be.
    void told(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitConsequences();
    void showScript();
    void saveScript();
    [[nodiscard]] QString note() const;

    std::unique_ptr<Ui::FixReadPage> m_ui;
    bool m_asksForName = true;
    bool m_asksForReason = true;
    QString m_database;
    FixPlan m_plan;
    QList<Orphans> m_orphans;
    int m_lockTimeoutMs = 0;
    Job m_save;
};

} // namespace ondelete
