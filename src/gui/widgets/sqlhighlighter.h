// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QSyntaxHighlighter>

class QPlainTextEdit;

namespace ondelete {

/// Colours SQL in a text: keywords, strings, quoted names, comments. Follows the theme.
class SqlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit SqlHighlighter(QPlainTextEdit &edit);

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit &m_edit;
};

} // namespace ondelete
