// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.h"

#include <QtWidgets/QFrame>

class QLabel;
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
    /// The layout that further widgets (choices, buttons) are added to.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Neutral;
    QLabel *m_sign;
    QLabel *m_headline;
    QLabel *m_text;
    QVBoxLayout *m_content;
};

} // namespace ondelete
