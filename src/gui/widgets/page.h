// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/treerows.h"
#include "report/report.h"

#include <QtWidgets/QWidget>

class QMenu;

namespace ondelete {

/// What the window asks of each of its pages, whose menus and shortcuts are the same.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The chapter of docs/guide.md that tells of it.
    [[nodiscard]] virtual QString chapter() const = 0;
    /// Reads the database anew.
    virtual void refresh() = 0;
    /// Makes a report of what is shown and emits exportRequested(); no effect while there is nothing to show.
    virtual void exportReport() = 0;
    /// Moves to the field that searches or filters.
    virtual void find() = 0;
    /// Puts the selected rows on the clipboard, cells parted by tabs.
    void copy() { copyAs(RowFormat::Tsv); }
    void copyAs(RowFormat format);

protected:
    /// The selected rows; empty where there are none.
    [[nodiscard]] virtual QString selectedText(RowFormat format) const = 0;
    /// Copies and their formats, for the menu of a row.
    void addCopying(QMenu &menu);

signals:
    /// Nothing answers any more.
    void connectionLost();
    void exportRequested(const ondelete::Report &report);
    /// A person wants to know what only the code of these roles can tell.
    void evaluationRequested(const QStringList &owners);
    /// What the navigation shows beside the page's name; @p meaning says it in words.
    void countChanged(qint64 count, const QString &meaning);
};

} // namespace ondelete
