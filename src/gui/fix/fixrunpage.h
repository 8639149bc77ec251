// SPDX-License-Identifier: MIT
#pragma once

#include "gui/fix/fixstepmodel.h"
#include "gui/widgets/theme.h"

#include <QtWidgets/QWidget>

#include <memory>

class QPushButton;
namespace Ui {
class FixRunPage;
}

namespace ondelete {

/// The steps of a plan while they run, who is in their way, and what became of them.
class FixRunPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FixRunPage(QWidget *parent = nullptr);
    ~FixRunPage() override;

    /// Shows the steps of @p plan, none begun. @p lockTimeoutMs is told to who sees others in the way.
    void begin(const FixPlan &plan, int lockTimeoutMs);
    void apply(const FixProgress &progress);
    /// The final word: nobody is in the way any more, and what is not done stays open.
    void apply(const FixResult &result);
    void showVerdict(Tone tone, const QString &headline, const QString &text);

    [[nodiscard]] bool isDone(int item) const; ///< of the plan

signals:
    /// Who is in the way is to be ended.
    void endRequested(const ondelete::Blocker &blocker);

private:
    void offerToEnd(QList<Blocker> blockers);

    std::unique_ptr<Ui::FixRunPage> m_ui;
    FixStepModel m_steps;
    int m_lockTimeoutMs = 0;
    QList<Blocker> m_offered;
    QList<QPushButton *> m_endButtons; ///< of those
};

} // namespace ondelete
