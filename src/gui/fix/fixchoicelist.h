// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace ondelete {

class PillLabel;

/// The findings that a fix can change, each with a tick box and, where a problem leaves a choice, what can be chosen.
class FixChoiceList final : public QWidget
{
    Q_OBJECT

public:
    /// Ticked at first: what the spec wants changed. What it does not name is a person's decision.
    FixChoiceList(const Audit &audit, const FixChoices &before, QWidget *parent = nullptr);

    [[nodiscard]] FixChoices choices() const;
    [[nodiscard]] int ticked() const;
    /// Ticked rows that still need a choice, by short name.
    [[nodiscard]] QStringList undecided() const;

signals:
    void changed();
    /// The rows that @p constraint, or any (empty), keeps from losing the key of @p finding are to be shown.
    void rowsWanted(const QString &finding, const QString &constraint);

private:
    struct Row
    {
        Finding finding;
        QCheckBox *tick = nullptr;
        QButtonGroup *choices = nullptr; ///< ids are Resolution; nullptr where there is nothing to choose
        PillLabel *pills = nullptr;
    };

    void addGroup(QVBoxLayout &column, const QString &title, const QList<Finding> &findings);
    void addRow(QVBoxLayout &column, const Finding &finding);
    void showChoice(const Row &row);
    [[nodiscard]] static std::optional<Resolution> chosen(const Row &row);

    void addIndexTick(QVBoxLayout &column, const Audit &audit);

    FixChoices m_before;
    QCheckBox *m_indexes = nullptr; ///< nullptr where every key has one
    QList<Row> m_rows;
};

} // namespace ondelete
