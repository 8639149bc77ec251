// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/preview/preview.h"
#include "files/filethread.h"
#include "gui/rulelist/rulemenu.h"
#include "gui/widgets/environment.h"
#include "gui/widgets/theme.h"
#include "postgres/connection/dbthread.h"
#include "report/report.h"

#include <QtCore/QObject>

class QStackedWidget;

namespace ondelete {

class ActivityPage;
class ConstraintsPage;
class DiagramPage;
class NavigationList;
class Page;
class SessionsPage;

/// The pages of one connection, and what one of them says to the others.
class DatabasePages final : public QObject
{
    Q_OBJECT

public:
    /// Their rows in the navigation.
    enum Number { Sessions, Constraints, Activity, Diagram };

    /// Adds the pages to @p stack and reads what they show. Everything must outlive this.
    DatabasePages(QStackedWidget &stack, NavigationList &navigation, DbThread &db, FileThread &files, const Spec &spec,
                  const ConnectionMark &mark);
    /// Deletes the pages.
    ~DatabasePages() override;

    void show(int page);
    [[nodiscard]] Page *current() const;
    [[nodiscard]] SessionsPage *sessions() const { return m_sessions; }
    [[nodiscard]] ConstraintsPage *constraints() const { return m_constraints; }
    [[nodiscard]] ActivityPage *activity() const { return m_activity; }
    [[nodiscard]] DiagramPage *diagram() const { return m_diagram; }

    /// Looks whether the deletes that @p archives hold can be taken back, and offers it.
    void undo(const QStringList &archives);
    /// The same for all batches of a delete: its name, or one of its undo files.
    void undoBatches(const QString &word);
    /// The rule list has other rules: what the pages say by it is said anew.
    void showOtherRules();

signals:
    void announced(ondelete::Tone tone, const QString &text);
    /// What was announced last can be taken back.
    void undoOffered(const QStringList &archives);
    void audited(const ondelete::Audit &audit);
    void connectionLost();
    void evaluationRequested(const QStringList &owners);
    void exportRequested(const ondelete::Report &report);
    void ruleWished(const ondelete::RuleWish &wish);
    void saveRuleListRequested();
    void undoRuleRequested();

private:
    void add(Number number, Page *page);
    void connectSessions();
    void connectConstraints();
    void connectActivityAndDiagram();
    template <typename Dialog>
    void openUndo(Dialog *dialog);

    QStackedWidget &m_stack;
    NavigationList &m_navigation;
    DbThread &m_db;
    FileThread &m_files;
    const Spec &m_spec;
    ConnectionMark m_mark;
    SessionsPage *m_sessions;
    ConstraintsPage *m_constraints;
    ActivityPage *m_activity;
    DiagramPage *m_diagram;
};

} // namespace ondelete
