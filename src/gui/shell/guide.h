// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

class QListWidget;
class QTextBrowser;

namespace ondelete {

/// docs/guide.md in a window: its chapters beside the one that is read.
class Guide final : public QDialog
{
    Q_OBJECT

public:
    /// Opens at the chapter of that title; at the first where there is none.
    explicit Guide(const QString &chapter, QWidget *parent = nullptr);

    [[nodiscard]] QString chapter() const;

private:
    QListWidget *m_chapters;
    QTextBrowser *m_text;
};

} // namespace ondelete
