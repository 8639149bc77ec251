// SPDX-License-Identifier: MIT
#pragma once

#include "gui/constraints/findingfilter.h"

#include <QtWidgets/QTreeView>

namespace ondelete {

/// The findings as a table in groups, which keeps names and rules readable in full as long as the window lets it.
class FindingTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit FindingTree(QWidget *parent = nullptr);

    /// Both must outlive the tree.
    void setFindings(FindingModel &model, FindingFilter &filter);
    /// To be called when rows have come or gone: opens the groups, and gives each column its width.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    [[nodiscard]] int wanted(int column) const;

    FindingModel *m_model = nullptr;
    int m_wantedApart = 0; ///< the width of all columns with names in full, table and column apart
};

} // namespace ondelete
