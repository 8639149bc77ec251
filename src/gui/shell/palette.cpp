// SPDX-License-Identifier: MIT
#include "gui/shell/palette.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

QString plain(QString text)
{
    return text.remove(u'&');
}

/// Keys read from left to right, whatever stands around them: "Ctrl+," would end in front.
QString keys(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2066) + text + QChar(0x2069);
}

void addMenu(const QMenu &menu, const QString &path, QList<PaletteEntry> &entries)
{
    for (QAction *action : menu.actions()) {
        if (action->menu()) {
            addMenu(*action->menu(), path + u" ▸ "_s + plain(action->text()), entries);
        } else if (!action->isSeparator() && action->isVisible()) {
            entries.append({plain(action->text()),
                            action->isEnabled() ? path : CommandPalette::tr("%1 · not now").arg(path),
                            keys(action->shortcut().toString(QKeySequence::NativeText)), action->isEnabled(),
                            [action] { action->trigger(); }});
        }
    }
}

} // namespace

QList<PaletteEntry> entriesOf(const QMenuBar &menus)
{
    QList<PaletteEntry> entries;
    for (const QAction *menu : menus.actions()) {
        if (menu->menu())
            addMenu(*menu->menu(), plain(menu->text()), entries);
    }
    return entries;
}

CommandPalette::CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_entries(entries)
    , m_edit(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Find a command"));
    setAccessibleName(windowTitle());
    setProperty("look", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    resize(540, 400);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    m_edit->setPlaceholderText(tr("What do you want to do?"));
    m_edit->setAccessibleName(tr("What do you want to do?"));
    addSign(*m_edit, Icon::Search);
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("What can be done"));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(3);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *hint = new QLabel(tr("Enter: do it · Esc: close · it asks before it changes anything"), this);
    hint->setProperty("look", u"muted"_s);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    column->addWidget(hint);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::offer);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    offer({});
    m_edit->setFocus();
}

void CommandPalette::offer(const QString &text)
{
    m_list->clear();
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto fits = [&](const PaletteEntry &entry) {
        return std::ranges::all_of(words, [&](const QString &word) {
            return (entry.text + u' ' + entry.detail).contains(word, Qt::CaseInsensitive);
        });
    };
    // What can be done first, then what can't.
    for (const bool canBeDone : {true, false}) {
        for (int i = 0; i < m_entries.size(); ++i) {
            const PaletteEntry &entry = m_entries[i];
            if (entry.canBeDone != canBeDone || !fits(entry))
                continue;
            auto *item = new QTreeWidgetItem(m_list, {entry.text, entry.detail, entry.shortcut});
            item->setSizeHint(1, {0, rowHeight(*m_list)}); // the column that takes what is left
            item->setForeground(1, colorsOf(palette()).muted);
            item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
            item->setData(0, Qt::UserRole, i);
            item->setFlags(canBeDone ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const auto what = m_entries[item->data(0, Qt::UserRole).toInt()].run;
    accept();
    what();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (const int count = m_list->topLevelItemCount(); step != 0 && count > 0) {
            const int row = m_list->indexOfTopLevelItem(m_list->currentItem()) + step;
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, count - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void showShortcuts(const QList<PaletteEntry> &entries, QWidget &parent)
{
    auto *dialog = new QDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setObjectName(u"shortcutSheet"_s);
    dialog->setWindowTitle(CommandPalette::tr("Shortcuts"));
    dialog->resize(480, 520);
    auto *column = new QVBoxLayout(dialog);
    auto *list = new QTreeWidget(dialog);
    list->setColumnCount(2);
    list->setHeaderLabels({CommandPalette::tr("Keys"), CommandPalette::tr("What they do")});
    list->setRootIsDecorated(false);
    for (const PaletteEntry &entry : entries) {
        if (!entry.shortcut.isEmpty())
            new QTreeWidgetItem(list, {entry.shortcut, entry.text});
    }
    const std::pair<QString, QString> more[] = {
        {u"Del"_s, CommandPalette::tr("Delete what is selected in the list, after its dialog")},
        {u"Esc"_s, CommandPalette::tr("Clear the search, close the details or the dialog")},
        {u"+  −  0"_s, CommandPalette::tr("In the diagram: larger, smaller, all of it")},
        {u"N  P"_s, CommandPalette::tr("In the diagram: the next rule, the one before")},
        {u"Shift+F10"_s, CommandPalette::tr("The menu of what has the focus")},
    };
    for (const auto &[pressed, what] : more)
        new QTreeWidgetItem(list, {keys(pressed), what});
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(list);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace ondelete
