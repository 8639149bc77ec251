// SPDX-License-Identifier: MIT
#include "gui/deletion/batchchoice.h"

#include "core/records/batchrecords.h"
#include "files/serverreceipt.h"
#include "files/teamfolder.h"
#include "postgres/deletion/batchdeleter.h"
#include "ui_batchchoice.h"

#include <QtCore/QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// What takes a second at once is not worth the question.
constexpr qint64 manyRows = 10'000;
constexpr qint64 usualBatch = 100'000;
/// Of several batches at least, and a round number.
qint64 batchFor(qint64 rows)
{
    qint64 batch = usualBatch;
    while (batch >= rows && batch > 1)
        batch /= 10;
    return batch;
}

/// That go, or stay and are written.
qint64 rowsOf(const QList<Preview> &previews)
{
    qint64 rows = 0;
    for (const Preview &preview : previews)
        for (const RowAction action : {RowAction::Delete, RowAction::SetNull, RowAction::SetDefault, RowAction::Update})
            rows += preview.rows(action);
    return rows;
}

/// At least, as the figures tell: rows that are unlinked may make them more.
BatchPlan roughPlan(const QList<Preview> &previews, qint64 most)
{
    BatchPlan plan;
    plan.most = most;
    plan.rows = rowsOf(previews);
    for (const Preview &preview : previews)
        plan.batches += int((preview.rows(RowAction::Delete) + most - 1) / most);
    return plan;
}

} // namespace

BatchChoice::BatchChoice(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BatchChoice>())
    , m_soon(new QTimer(this))
{
    m_ui->setupUi(this);
    m_ui->batchBox->setRange(1, mostRowsOfABatch);
    m_soon->setSingleShot(true);
    m_soon->setInterval(300);
    connect(m_ui->batchCheck, &QCheckBox::toggled, this, &BatchChoice::choose);
    connect(m_ui->batchBox, &QSpinBox::valueChanged, this, &BatchChoice::choose);
    connect(m_soon, &QTimer::timeout, this, &BatchChoice::plan);
    hide();
}

BatchChoice::~BatchChoice() = default;

void BatchChoice::offer(DbThread &db, const Spec &spec, const QList<Preview> &previews)
{
    m_db = &db;
    m_spec = spec;
    m_previews = previews;
    if (!isChosen())
        m_ui->batchBox->setValue(int(batchFor(rowsOf(previews))));
    m_plan.reset();
    show();
}

void BatchChoice::show()
{
    setVisible(rowsOf(m_previews) >= manyRows || goesOn());
    m_ui->batchCheck->setText(goesOn() ? tr("&Go on in batches of") : tr("In b&atches of"));
    showUnit();
}

void BatchChoice::showUnit()
{
    m_ui->batchBox->setSuffix(tr(" row(s)", nullptr, m_ui->batchBox->value()));
}

void BatchChoice::lookForUnfinished(DbThread &db, FileThread &files, const Preview &preview)
{
    const auto ignore = [](const DbError &) {};
    QStringList keys;
    for (const RowKey &key : preview.keys)
        keys.append(toText(key));
    const auto found = [this](const BatchedDelete &left) {
        if (left.done == 0 || left.isDone())
            return;
        m_left = left;
        m_ui->batchBox->setValue(int(std::min<qint64>(left.plan.most, mostRowsOfABatch)));
        m_ui->batchCheck->setChecked(true); // that was decided when it began
        show();
        emit changed();
    };
    const auto look = [this, &files, root = preview.root, keys, found, ignore](const ServerInfo &server) {
        const UndoStore store = files.store(teamFolderOf(server.systemIdentifier, server.database));
        const auto work = [store, server, root, keys](const std::stop_token &) {
            return leftBy(
                earlierBatches(newReceipt(Receipt::Kind::Delete, server), root, keys, store.trustedReceipts()));
        };
        m_look.start(files.run(work), found, ignore);
    };
    m_look.start(db.run([](Connection &connection) { return connection.server(); }), look, ignore);
}

bool BatchChoice::isChosen() const
{
    return !isHidden() && m_ui->whyLabel->text().isEmpty() && m_ui->batchCheck->isChecked();
}

bool BatchChoice::isChosenFor(const Preview &preview) const
{
    return isChosen() && rowsOf({preview}) > most();
}

qint64 BatchChoice::most() const
{
    return m_ui->batchBox->value();
}

void BatchChoice::forbid(const QString &why)
{
    m_ui->batchCheck->setEnabled(why.isEmpty());
    m_ui->batchCheck->setAccessibleDescription(why);
    m_ui->batchBox->setEnabled(why.isEmpty());
    m_ui->whyLabel->setText(why);
}

void BatchChoice::choose()
{
    showUnit();
    m_plan.reset(); // of another number
    m_planning.drop();
    if (isChosen())
        m_soon->start();
    else
        m_soon->stop();
    emit changed();
}

/// What a look at the server alone can tell: which rows go along with others.
void BatchChoice::plan()
{
    if (m_previews.size() != 1)
        return; // it would be a look at each
    const auto job = [spec = m_spec, keys = m_previews.first().keys, most = most()](Connection &connection) {
        return previewBatches(connection, spec, keys, most).plan;
    };
    m_planning.start(
        m_db->run(job),
        [this](const BatchPlan &plan) {
            m_plan = plan;
            emit changed();
        },
        [](const DbError &) {}); // the delete meets it, too, and says so
}

QList<DeleteNotice> BatchChoice::notices() const
{
    QList<DeleteNotice> notices;
    if (isHidden())
        return notices;
    if (!isChosen()) {
        if (goesOn())
            notices.append({Tone::Neutral, tr("A delete of this %1 in batches is unfinished").arg(m_spec.root.singular),
                            tr("%1 Not in batches, all the rest goes at once.").arg(standOf(m_left))});
        return notices;
    }
    const BatchPlan plan = m_plan ? *m_plan : roughPlan(m_previews, most());
    const QString words = (QStringList{warningOf(plan)} + notesOf(plan)).join(u'\n');
    if (goesOn())
        notices.append({Tone::Warning, tr("An unfinished delete in batches goes on"),
                        tr("%1 This one goes on with it: %2.").arg(standOf(m_left), m_left.set) + u'\n' + words});
    else
        notices.append({Tone::Warning, tr("The rows go in batches, not all at once"), words});
    return notices;
}

void BatchChoice::settle()
{
    m_soon->stop();
    m_planning.drop();
    m_look.drop();
}

} // namespace ondelete
