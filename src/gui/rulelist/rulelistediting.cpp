// SPDX-License-Identifier: MIT
#include "gui/rulelist/rulelistediting.h"

#include "core/audit/decisions.h"
#include "core/spec/translation.h"
#include "gui/rulelist/rulelistsaving.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// One change, whole: a rule list is small.
class Step final : public QUndoCommand
{
public:
    Step(const QString &text, Spec &target, Spec after, std::function<void()> done)
        : QUndoCommand(text)
        , m_target(target)
        , m_before(target)
        , m_after(std::move(after))
        , m_done(std::move(done))
    {
    }

    void undo() override { show(m_before); }
    void redo() override { show(m_after); }

private:
    void show(const Spec &spec)
    {
        m_target = spec;
        m_done();
    }

    Spec &m_target;
    Spec m_before;
    Spec m_after;
    std::function<void()> m_done;
};

} // namespace

RuleListEditing::RuleListEditing(QMainWindow &window, Spec &spec)
    : QObject(&window)
    , m_window(window)
    , m_spec(spec)
{
    connect(&m_steps, &QUndoStack::cleanChanged, this, &RuleListEditing::savedChanged);
}

void RuleListEditing::addTo(QMenu &file, QAction *beforeInFile, QMenu &edit, QAction *beforeInEdit)
{
    QAction *undo = m_steps.createUndoAction(this, tr("&Undo"));
    undo->setObjectName(u"undoAction"_s);
    undo->setShortcuts(QKeySequence::Undo);
    QAction *redo = m_steps.createRedoAction(this, tr("&Redo"));
    redo->setObjectName(u"redoAction"_s);
    redo->setShortcuts(QKeySequence::Redo);
    edit.insertActions(beforeInEdit, {undo, redo});
    edit.insertSeparator(beforeInEdit);
    auto *saveIt = new QAction(tr("&Save rule list"), this);
    saveIt->setObjectName(u"saveSpecAction"_s);
    saveIt->setShortcut(QKeySequence(u"Ctrl+S"_s));
    connect(saveIt, &QAction::triggered, this, &RuleListEditing::save);
    auto *saveAnother = new QAction(tr("Save rule list &as…"), this);
    saveAnother->setObjectName(u"saveSpecAsAction"_s);
    connect(saveAnother, &QAction::triggered, this, [this] { saveAs([] {}); });
    file.insertActions(beforeInFile, {saveIt, saveAnother});
}

void RuleListEditing::start(const QString &path)
{
    m_path = path;
    m_steps.clear();
}

void RuleListEditing::take(const RuleWish &wish)
{
    const Spec written = asWritten(m_spec);
    const Spec after =
        wish.rule ? withRule(written, wish.finding, *wish.rule, wish.reason) : withoutOwnRule(written, wish.finding);
    const QString text = wish.rule ? tr("%1: %2", "a key: its rule").arg(wish.finding.id, toSql(*wish.rule))
                                   : tr("%1: no rule").arg(wish.finding.id);
    m_steps.push(new Step(text, m_spec, localized(after, QLocale()), [this] { emit changed(); }));
}

void RuleListEditing::save()
{
    if (m_path.isEmpty())
        saveAs([] {});
    else
        saveTo(m_path, [] {});
}

void RuleListEditing::saveAs(const std::function<void()> &then)
{
    askWhereToSaveSpec(m_window, tr("Save the rule list"), [this, then](const QString &path) { saveTo(path, then); });
}

void RuleListEditing::saveTo(const QString &path, const std::function<void()> &then)
{
    m_save.start(
        saveSpec(m_spec, path),
        [this, path, then](const QString &problem) {
            if (!problem.isEmpty()) {
                emit announced(Tone::Bad, tr("The rule list was not saved: %1").arg(problem));
                return;
            }
            m_path = path;
            m_steps.setClean();
            emit announced(Tone::Good, tr("Saved %1").arg(QDir::toNativeSeparators(path)));
            then();
        },
        [this](const DbError &error) {
            emit announced(Tone::Bad, tr("The rule list was not saved: %1").arg(error.message));
        });
}

void RuleListEditing::whenSafe(const std::function<void()> &then)
{
    if (isSaved()) {
        then();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save the rule list?"),
                                tr("The rule list “%1” was changed here, and is not saved.").arg(m_spec.title),
                                QMessageBox::NoButton, &m_window);
    box->setInformativeText(tr("No database was changed by it: only a fix does that."));
    QPushButton *saveIt = box->addButton(tr("&Save…"), QMessageBox::AcceptRole);
    QPushButton *drop = box->addButton(tr("&Drop the changes"), QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(tr("&Go back"), QMessageBox::RejectRole));
    box->setDefaultButton(saveIt);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(saveIt, &QPushButton::clicked, this, [this, then] {
        if (m_path.isEmpty())
            saveAs(then);
        else
            saveTo(m_path, then);
    });
    connect(drop, &QPushButton::clicked, this, [this, then] {
        while (m_steps.canUndo() && !m_steps.isClean())
            m_steps.undo();
        m_steps.clear();
        then();
    });
    box->open();
}

} // namespace ondelete
