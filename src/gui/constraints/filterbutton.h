// SPDX-License-Identifier: MIT
#pragma once

#include "gui/constraints/findingfilter.h"

#include <QtWidgets/QToolButton>

class QMenu;

namespace ondelete {

/// A button whose menu narrows the findings by table, rule and problem. It offers what an audit has, and says how many
/// criteria are set.
class FilterButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    /// What was chosen stays where it is still offered.
    void setAudit(const Audit &audit);
    [[nodiscard]] const FindingCriteria &criteria() const { return m_criteria; }
    void clear();

signals:
    void changed();

private:
    template <typename T>
    void offer(const QString &title, const QString &all, const QList<std::pair<QString, T>> &items,
               std::optional<T> FindingCriteria::*part);
    void fill();
    void showChosen();

    Audit m_audit;
    FindingCriteria m_criteria;
    QMenu *m_menu;
};

} // namespace ondelete
