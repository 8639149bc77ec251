// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/theme.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ondelete {

/// A coloured box with a headline and a text: a warning, a reason why not, a success. More widgets may follow below.
class NoticeBox final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBox(QWidget *parent = nullptr);
    NoticeBox(Tone tone, const QString &headline, const QString &text, QWidget *parent = nullptr);

    /// An empty @p text shows the headline alone.
    void setNotice(Tone tone, const QString &headline, const QString &text = {});
    /// The server's own words, folded away behind "Details" and copyable; empty: none.
    void setDetails(const QString &details);
    /// The layout that further widgets (choices, buttons) are added to.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// As high as its texts are at its present width, which a layout takes for the most that it may be.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Neutral;
    QLabel *m_sign;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_detailsButton;
    QPlainTextEdit *m_details;
    QVBoxLayout *m_content;
};

} // namespace ondelete
