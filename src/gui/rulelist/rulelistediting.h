// SPDX-License-Identifier: MIT
#pragma once

#include "gui/jobs/job.h"
#include "gui/rulelist/rulemenu.h"
#include "gui/widgets/pill.h"

#include <QtGui/QUndoStack>
#include <QtWidgets/QMainWindow>

#include <functional>

class QMenu;

namespace ondelete {

/// The rule list in use, as a person changes it: step by step, back and forth, until it is saved as a file.
class RuleListEditing final : public QObject
{
    Q_OBJECT

public:
    /// @p spec is what @p window shows, in its language; both outlive this.
    RuleListEditing(QMainWindow &window, Spec &spec);

    /// Adds what saves it, and what takes changes back, each above the action @p before of its menu.
    void addTo(QMenu &file, QAction *beforeInFile, QMenu &edit, QAction *beforeInEdit);
    /// Another list was taken, of the file @p path; empty: of none. What was changed in the former one is gone.
    void start(const QString &path);
    /// Changes the list; the audit is to be made anew after changed().
    void take(const RuleWish &wish);
    [[nodiscard]] bool isSaved() const { return m_steps.isClean(); }
    void save();
    void undo() { m_steps.undo(); }
    /// Goes on with @p then; first asks whether to save what is not saved yet, where that would be lost.
    void whenSafe(const std::function<void()> &then);

signals:
    /// The rules are others.
    void changed();
    /// isSaved() says something else.
    void savedChanged();
    void announced(ondelete::Tone tone, const QString &text);

private:
    void saveAs(const std::function<void()> &then);
    void saveTo(const QString &path, const std::function<void()> &then);

    QMainWindow &m_window;
    Spec &m_spec;
    QString m_path; ///< of its file; empty: it has none that may be written
    QUndoStack m_steps;
    Job m_save;
};

} // namespace ondelete
