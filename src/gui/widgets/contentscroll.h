// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QScrollArea>

namespace ondelete {

/// Scrolls up and down only, and is never narrower than its content can be: with a longer text or another language it
/// asks for more width, instead of cutting what stands on the far side.
class ContentScroll final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContentScroll(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ondelete
