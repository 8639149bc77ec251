// SPDX-License-Identifier: MIT
#include "gui/sessions/sessionpane.h"

#include "gui/widgets/noticebox.h"
#include "ui_sessionpane.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

SessionPane::SessionPane(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::SessionPane>())
{
    m_ui->setupUi(this);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &SessionPane::deleteRequested);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &SessionPane::retryRequested);
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] { emit dbaFolderRequested(m_message); });
    connect(m_ui->detailsButton, &QPushButton::toggled, this, &SessionPane::showDetails);
    connect(m_ui->messageButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_message);
        m_ui->messageButton->setText(tr("Copied: paste it into a message to your DBA"));
    });
    connect(m_ui->rowsButton, &QPushButton::clicked, this, &SessionPane::blockingRowsRequested);
    connect(m_ui->evaluateButton, &QPushButton::clicked, this, [this] { emit evaluationRequested(m_owners); });
    connect(m_ui->grantsButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_grants);
        m_ui->grantsButton->setText(tr("Copied: paste it into a message to your DBA"));
    });
    m_ui->deleteButton->setIcon(icon(Icon::Delete));
    showDetails(false);
}

SessionPane::~SessionPane() = default;

bool SessionPane::canDelete() const
{
    return m_ui->stack->currentWidget() == m_ui->page && m_ui->deleteButton->isEnabled();
}

void SessionPane::clear(const RootSpec &root)
{
    m_ui->messagePane->showMessage(Icon::Sessions, tr("Select a %1").arg(root.singular),
                                   tr("What deleting it would do is shown here, before anything happens."));
    m_ui->deleteButton->setEnabled(false);
    setAccessibleName(tr("Select a %1").arg(root.singular));
    m_ui->stack->setCurrentWidget(m_ui->messagePane);
}

void SessionPane::showRow(const RowWords &words, const RootSpec &root)
{
    m_ui->headingLabel->setText(words.heading);
    m_ui->aboutLabel->setText(words.details);
    m_ui->aboutLabel->setVisible(!words.details.isEmpty());
    m_ui->deleteButton->setText(tr("&Delete %1…").arg(root.singular));
    setAccessibleName(tr("What deleting %1 would do").arg(words.heading));
    for (EffectList *list : {m_ui->blocks, m_ui->goes, m_ui->stays, m_ui->changes})
        list->setEffects({}, {});
    setNotices({});
    m_ui->verdict->hide();
    m_ui->asOfLabel->setText(tr("Finding out what a delete would do…"));
    m_ui->asOfLabel->show();
    m_ui->busyBar->show();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->messageButton), static_cast<QWidget *>(m_ui->folderButton),
                            static_cast<QWidget *>(m_ui->retryButton), static_cast<QWidget *>(m_ui->rowsButton),
                            static_cast<QWidget *>(m_ui->grantsButton), static_cast<QWidget *>(m_ui->evaluateButton),
                            static_cast<QWidget *>(m_ui->detailsButton), static_cast<QWidget *>(m_ui->remarks),
                            static_cast<QWidget *>(m_ui->refusalLabel)})
        widget->hide();
    m_ui->deleteButton->setEnabled(false);
    m_ui->stack->setCurrentWidget(m_ui->page);
}

void SessionPane::showSeveral(int count, const RootSpec &root, const QString &forbidden)
{
    showRow({tr("%Ln %1 selected", nullptr, count).arg(root.plural),
             tr("Each is looked at before anything is deleted."),
             {}},
            root);
    m_ui->busyBar->hide();
    m_ui->asOfLabel->hide();
    m_ui->deleteButton->setText(tr("&Delete %Ln %1…", nullptr, count).arg(root.plural));
    showRefusal(forbidden);
}

void SessionPane::showPart(const Preview &part, const RootSpec &root)
{
    const DeleteWords words = wordsOf(part, root);
    m_ui->asOfLabel->setText(tr("Still counting: large tables without an index are read whole…"));
    m_ui->goes->setEffects(words.goesTitle, words.goes);
    m_ui->stays->setEffects(words.staysTitle, words.stays);
    m_ui->changes->setEffects(words.changesTitle, words.changes);
    showDetails(m_ui->detailsButton->isChecked());
}

void SessionPane::showPreview(const Preview &preview, const RootSpec &root, const QString &database,
                              const QString &forbidden)
{
    const DeleteWords words = wordsOf(preview, root);
    const bool blocked = preview.outcome == PreviewOutcome::Blocked;
    const bool found = preview.notFound.size() < preview.keys.size();
    m_ui->busyBar->hide();
    m_ui->verdict->setPill(words.verdict);
    m_ui->verdict->setVisible(found && !blocked); // the notice says it, and why
    m_ui->asOfLabel->setText(words.asOf);
    m_ui->asOfLabel->setVisible(!blocked);
    m_ui->blocks->setEffects({}, words.blocks);
    // What would go is no news where nothing can.
    m_ui->goes->setEffects(found && !blocked ? words.goesTitle : QString(), blocked ? QList<EffectLine>() : words.goes);
    m_ui->stays->setEffects(blocked ? QString() : words.staysTitle, blocked ? QList<EffectLine>() : words.stays);
    m_ui->changes->setEffects(blocked ? QString() : words.changesTitle, blocked ? QList<EffectLine>() : words.changes);
    setNotices(words.notices);
    m_ui->remarks->setText(words.remarks.join(u'\n'));
    m_message = blocked ? messageForDba(preview, root, database) : QString();
    m_ui->messageButton->setText(tr("&Copy a message for your DBA"));
    m_ui->messageButton->setVisible(blocked);
    m_ui->folderButton->setVisible(blocked);
    m_ui->rowsButton->setVisible(blocked && std::ranges::any_of(preview.entries, [](const PreviewEntry &entry) {
                                     return !entry.blocking.isEmpty();
                                 }));
    m_grants = preview.rights.grants.join(u'\n');
    m_ui->grantsButton->setText(preview.rights.remove && preview.rights.see
                                    ? tr("Copy the &GRANTs that an undo needs, for your DBA")
                                    : tr("Copy the &GRANTs that are missing, for your DBA"));
    m_ui->grantsButton->setToolTip(preview.rights.missing.join(u'\n'));
    m_ui->grantsButton->setVisible(!m_grants.isEmpty());
    m_owners = ownersOf(preview.notEvaluated);
    m_ui->evaluateButton->setText(tr("&Evaluate code of %1…").arg(m_owners.join(u", "_s)));
    m_ui->evaluateButton->setVisible(!m_owners.isEmpty());
    m_ui->retryButton->hide();
    m_ui->detailsButton->setText(tr("Details: tables and keys"));
    m_ui->detailsButton->setVisible(!words.goes.isEmpty() || !words.stays.isEmpty() || !words.changes.isEmpty()
                                    || !words.blocks.isEmpty() || !words.remarks.isEmpty());
    showDetails(m_ui->detailsButton->isChecked());
    showRefusal(forbidden.isEmpty() ? words.refusal : forbidden);
}

void SessionPane::showDesired(const Preview &current, const Preview &desired, const RootSpec &root)
{
    const DeleteNotice notice = noticeOfDesired(current, desired, root);
    if (notice.headline.isEmpty())
        return;
    auto *box = new NoticeBox(notice.tone, notice.headline, notice.text, m_ui->body);
    m_ui->notices->addWidget(box);
    m_notices.append(box);
}

void SessionPane::showError(const DbError &error, const RootSpec &root)
{
    m_ui->busyBar->hide();
    m_ui->asOfLabel->hide();
    setNotices(
        {{Tone::Bad, tr("What a delete would do could not be found out"),
          error.kind == DbError::Kind::Server ? tr("The server refused. Nothing was changed: so far this only reads.")
                                              : error.message}});
    m_ui->retryButton->show();
    m_ui->remarks->setText(error.details());
    m_ui->detailsButton->setText(tr("Details: what the server said"));
    m_ui->detailsButton->show();
    showDetails(m_ui->detailsButton->isChecked());
    showRefusal(tr("Without knowing what it would do, the %1 is not deleted.").arg(root.singular));
}

void SessionPane::setNotices(const QList<DeleteNotice> &notices)
{
    qDeleteAll(m_notices);
    m_notices.clear();
    for (const DeleteNotice &notice : notices) {
        auto *box = new NoticeBox(notice.tone, notice.headline, notice.text, m_ui->body);
        (notice.tone == Tone::Bad ? m_ui->badNotices : m_ui->notices)->addWidget(box);
        m_notices.append(box);
    }
}

void SessionPane::showRefusal(const QString &refusal)
{
    m_ui->refusalLabel->setText(refusal);
    m_ui->refusalLabel->setVisible(!refusal.isEmpty());
    m_ui->deleteButton->setEnabled(refusal.isEmpty());
    m_ui->deleteButton->setAccessibleDescription(refusal);
}

void SessionPane::showDetails(bool shown)
{
    m_ui->detailsButton->setIcon(icon(shown ? Icon::ChevronDown : Icon::Chevron, &Colors::accent));
    for (EffectList *list : {m_ui->blocks, m_ui->goes, m_ui->stays, m_ui->changes})
        list->showDetails(shown);
    m_ui->remarks->setVisible(shown && !m_ui->remarks->text().isEmpty());
    m_ui->blocks->setVisible(shown && !m_ui->blocks->isEmpty()); // the notice above says as much
}

} // namespace ondelete
