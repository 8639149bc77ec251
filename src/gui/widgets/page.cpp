// SPDX-License-Identifier: MIT
#include "gui/widgets/page.h"

#include "gui/widgets/icons.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

namespace ondelete {

void Page::copyAs(RowFormat format)
{
    if (const QString text = selectedText(format); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void Page::addCopying(QMenu &menu)
{
    menu.addAction(icon(Icon::Copy), tr("Copy row"), QKeySequence(QKeySequence::Copy), this, &Page::copy);
    QMenu *formats = menu.addMenu(tr("Copy as"));
    for (const auto &[text, format] :
         {std::pair{tr("CSV"), RowFormat::Csv}, std::pair{tr("Markdown"), RowFormat::Markdown},
          std::pair{tr("JSON"), RowFormat::Json}})
        formats->addAction(text, this, [this, chosen = format] { copyAs(chosen); });
}

} // namespace ondelete
