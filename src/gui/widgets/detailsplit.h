// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QToolButton;

namespace ondelete {

/// A page's content with details beside it, which are as wide as they need. Where there is little room the details
/// become a drawer over the content, opened by openDetail() and closed by its button or Escape.
class DetailSplit final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailSplit(QWidget *parent = nullptr);

    /// Takes both; they may already be children (made by a form).
    void setParts(QWidget *content, QWidget *detail);
    /// Opens the drawer; no effect while both stand side by side.
    void openDetail();
    void closeDetail();
    [[nodiscard]] bool isDrawer() const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();

    QWidget *m_content = nullptr;
    QWidget *m_detail = nullptr;
    QToolButton *m_close;
    bool m_open = false;
};

} // namespace ondelete
