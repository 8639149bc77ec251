// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/icons.h"

#include <QtWidgets/QListWidget>

namespace ondelete {

/// The window's pages: sign, name and how much is on each.
class NavigationList final : public QListWidget
{
    Q_OBJECT

public:
    explicit NavigationList(QWidget *parent = nullptr);

    void addPage(Icon sign, const QString &name);
    void setName(int page, const QString &name);
    /// A negative @p count shows none.
    void setCount(int page, qint64 count, const QString &meaning = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().width(), 100}; }
};

} // namespace ondelete
