// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/icons.h"

#include <QtWidgets/QDialog>

#include <functional>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace ondelete {

/// One thing that can be done, or a place to go to.
struct PaletteEntry
{
    QString text;
    QString detail;   ///< where it stands, or why it can't be done now
    QString shortcut; ///< as it is shown, in either direction of reading
    bool canBeDone = true;
    std::function<void()> run;
};

/// What all menus of @p menus offer, in their order.
[[nodiscard]] QList<PaletteEntry> entriesOf(const QMenuBar &menus);

/// Finds by a few letters what can be done. It asks nothing less than the menus do.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer(const QString &text);
    void run();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_edit;
    QTreeWidget *m_list; ///< what, where, keys
};

/// All shortcuts of @p entries and those of tables and diagrams, to read.
void showShortcuts(const QList<PaletteEntry> &entries, QWidget &parent);

} // namespace ondelete
