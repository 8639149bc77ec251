// SPDX-License-Identifier: MIT
#include "gui/shell/guide.h"

#include "core/text/bytes.h"
#include "gui/widgets/pill.h"
#include "gui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Chapter
{
    QString title;
    QString text; ///< Markdown
};

QList<Chapter> chapters()
{
    QFile file(u":/guide.md"_s);
    QList<Chapter> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    const QString headingMark = u"\n## "_s;
    // What stands before the first chapter is the title.
    for (const QString &part : textOf(file.readAll()).split(headingMark).mid(1))
        found.append({part.section(u'\n', 0, 0), headingMark.mid(1) + part});
    return found;
}

} // namespace

Guide::Guide(const QString &chapter, QWidget *parent)
    : QDialog(parent)
    , m_chapters(new QListWidget)
    , m_text(new QTextBrowser)
{
    setWindowTitle(tr("OnDelete guide"));
    resize(860, 560);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(space::m);
    row->addWidget(m_chapters);
    row->addWidget(m_text, 1);
    m_chapters->setAccessibleName(tr("Chapters"));
    m_text->setAccessibleName(tr("Chapter"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(space::l);
    m_chapters->setItemDelegate(new PillDelegate(m_chapters)); // for the rows' height
    const QList<Chapter> all = chapters();
    for (const Chapter &one : all)
        m_chapters->addItem(one.title);
    m_chapters->setFixedWidth(m_chapters->sizeHintForColumn(0) + 2 * space::l);
    connect(m_chapters, &QListWidget::currentRowChanged, this,
            [this, all](int place) { m_text->setMarkdown(all.value(place).text); });
    const QList<QListWidgetItem *> asked = m_chapters->findItems(chapter, Qt::MatchExactly);
    m_chapters->setCurrentItem(asked.isEmpty() ? m_chapters->item(0) : asked.first());
    m_chapters->setFocus();
}

QString Guide::chapter() const
{
    return m_chapters->currentItem() ? m_chapters->currentItem()->text() : QString();
}

} // namespace ondelete
