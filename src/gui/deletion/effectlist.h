// SPDX-License-Identifier: MIT
#pragma once

#include "gui/deletion/deletewords.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace ondelete {

/// A title and, below it, tables with their row counts; table and key names on demand.
class EffectList final : public QWidget
{
    Q_OBJECT

public:
    explicit EffectList(QWidget *parent = nullptr);

    /// Hides itself where there is nothing to say.
    void setEffects(const QString &title, const QList<EffectLine> &lines);
    [[nodiscard]] bool isEmpty() const { return m_cells.isEmpty(); }
    void showDetails(bool shown);

private:
    QLabel *m_title;
    QGridLayout *m_grid;
    QList<QWidget *> m_cells;
    QList<QLabel *> m_details;
    bool m_detailsShown = false;
};

} // namespace ondelete
