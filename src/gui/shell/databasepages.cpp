// SPDX-License-Identifier: MIT
#include "gui/shell/databasepages.h"

#include "gui/activity/activitypage.h"
#include "gui/activity/undobatchesdialog.h"
#include "gui/activity/undodialog.h"
#include "gui/activity/undoseveraldialog.h"
#include "gui/constraints/constraintspage.h"
#include "gui/diagram/diagrampage.h"
#include "gui/sessions/sessionspage.h"
#include "gui/widgets/navigationlist.h"

#include <QtWidgets/QStackedWidget>

namespace ondelete {

DatabasePages::DatabasePages(QStackedWidget &stack, NavigationList &navigation, DbThread &db, FileThread &files,
                             const Spec &spec, const ConnectionMark &mark)
    : m_stack(stack)
    , m_navigation(navigation)
    , m_db(db)
    , m_files(files)
    , m_spec(spec)
    , m_mark(mark)
    , m_sessions(new SessionsPage(db, files, spec, mark))
    , m_constraints(new ConstraintsPage(db, spec, mark))
    , m_activity(new ActivityPage(db, files, spec))
    , m_diagram(new DiagramPage(db, spec))
{
    add(Sessions, m_sessions);
    add(Constraints, m_constraints);
    add(Activity, m_activity);
    add(Diagram, m_diagram);
    connectSessions();
    connectConstraints();
    connectActivityAndDiagram();
    m_sessions->refresh();
    m_constraints->refresh();
    m_activity->makeStale();
}

DatabasePages::~DatabasePages()
{
    for (Page *page : {static_cast<Page *>(m_sessions), static_cast<Page *>(m_constraints),
                       static_cast<Page *>(m_activity), static_cast<Page *>(m_diagram)})
        delete page;
}

void DatabasePages::add(Number number, Page *page)
{
    m_stack.addWidget(page);
    m_navigation.setCount(number, -1);
    connect(page, &Page::exportRequested, this, &DatabasePages::exportRequested);
    connect(page, &Page::evaluationRequested, this, &DatabasePages::evaluationRequested);
    connect(page, &Page::connectionLost, this, &DatabasePages::connectionLost);
    connect(page, &Page::countChanged, this,
            [this, number](qint64 count, const QString &meaning) { m_navigation.setCount(number, count, meaning); });
}

void DatabasePages::connectSessions()
{
    connect(m_sessions, &SessionsPage::announced, this, &DatabasePages::announced);
    connect(m_sessions, &SessionsPage::undoBatchesRequested, this, &DatabasePages::undoBatches);
    connect(m_sessions, &SessionsPage::rowsDeleted, m_constraints, &ConstraintsPage::makeStale);
    connect(m_sessions, &SessionsPage::rowsDeleted, m_activity, &ActivityPage::makeStale);
    connect(m_sessions, &SessionsPage::undoRequested, this, &DatabasePages::undo);
    connect(m_sessions, &SessionsPage::undoOffered, this, &DatabasePages::undoOffered);
    connect(m_sessions, &SessionsPage::recordRequested, this, [this](const QString &label) {
        show(Activity);
        m_activity->search(label);
    });
    connect(m_sessions, &SessionsPage::diagramRequested, this, [this](const RowKey &key, const QString &name) {
        m_diagram->showRow(key, name);
        show(Diagram);
    });
}

void DatabasePages::connectConstraints()
{
    connect(m_constraints, &ConstraintsPage::announced, this, &DatabasePages::announced);
    connect(m_constraints, &ConstraintsPage::auditFinished, this, [this](const Audit &audit) {
        m_diagram->setAudited(*m_constraints->audited());
        emit audited(audit);
    });
    connect(m_constraints, &ConstraintsPage::rulesChanged, m_sessions, &Page::refresh);
    connect(m_constraints, &ConstraintsPage::rulesChanged, m_activity, &ActivityPage::makeStale);
    connect(m_constraints, &ConstraintsPage::ruleWished, this, &DatabasePages::ruleWished);
    connect(m_constraints, &ConstraintsPage::saveRuleListRequested, this, &DatabasePages::saveRuleListRequested);
    connect(m_constraints, &ConstraintsPage::undoRuleRequested, this, &DatabasePages::undoRuleRequested);
}

void DatabasePages::connectActivityAndDiagram()
{
    connect(m_activity, &ActivityPage::announced, this, &DatabasePages::announced);
    connect(m_activity, &ActivityPage::undoRequested, this, &DatabasePages::undo);
    connect(m_activity, &ActivityPage::undoBatchesRequested, this, &DatabasePages::undoBatches);
    connect(m_activity, &ActivityPage::reverseRequested, m_constraints, &ConstraintsPage::reverseFix);
    connect(m_diagram, &DiagramPage::announced, this, &DatabasePages::announced);
    connect(m_diagram, &DiagramPage::auditRequested, m_constraints, &Page::refresh);
    connect(m_diagram, &DiagramPage::findingRequested, this, [this](const QString &finding) {
        show(Constraints);
        m_constraints->select(finding);
    });
}

void DatabasePages::show(int page)
{
    if (page < 0)
        return;
    if (page == Constraints || page == Diagram)
        m_constraints->freshen();
    m_navigation.setCurrentRow(page);
    m_stack.setCurrentWidget(page == Activity          ? static_cast<Page *>(m_activity)
                                 : page == Diagram     ? m_diagram
                                 : page == Constraints ? static_cast<Page *>(m_constraints)
                                                       : m_sessions);
}

Page *DatabasePages::current() const
{
    return qobject_cast<Page *>(m_stack.currentWidget());
}

template <typename Dialog>
void DatabasePages::openUndo(Dialog *dialog)
{
    connect(dialog, &Dialog::announced, this, &DatabasePages::announced);
    connect(dialog, &Dialog::undone, this, [this] {
        m_sessions->refresh();
        m_activity->makeStale();
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DatabasePages::undo(const QStringList &archives)
{
    if (archives.size() > 1) {
        openUndo(new UndoSeveralDialog(m_db, m_files, m_spec, archives, m_mark.title(), current()));
        return;
    }
    auto *dialog = new UndoDialog(m_db, m_files, m_spec, archives.first(), m_mark.title(), current());
    connect(dialog, &UndoDialog::openRequested, this, [this](const QString &text) {
        show(Sessions);
        m_sessions->search(text);
    });
    connect(dialog, &UndoDialog::batchesRequested, this, &DatabasePages::undoBatches);
    openUndo(dialog);
}

void DatabasePages::undoBatches(const QString &word)
{
    openUndo(new UndoBatchesDialog(m_db, m_files, m_spec, word, m_mark.title(), current()));
}

void DatabasePages::showOtherRules()
{
    m_constraints->auditAgain();
    m_sessions->refresh();
}

} // namespace ondelete
