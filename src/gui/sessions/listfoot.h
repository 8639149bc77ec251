// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class ListFoot;
}

namespace ondelete {

/// Below the list: that there is more of it, and which indexes would have made it quick.
class ListFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit ListFoot(QWidget *parent = nullptr);
    ~ListFoot() override;

    enum class Pace { Quick, Slow };
    /// Says that more than the rows of @p list are there; offers its indexes where a person had to wait for it.
    void show(const RootList &list, Pace pace);

signals:
    void moreRequested();
    /// The indexes' SQL is on the clipboard.
    void copied();

private:
    std::unique_ptr<Ui::ListFoot> m_ui;
    QString m_sql; ///< of the indexes
};

} // namespace ondelete
