// SPDX-License-Identifier: MIT
#include "gui/activity/recordfilterbar.h"

#include "gui/widgets/chosen.h"
#include "ui_recordfilterbar.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ondelete::RecordedDatabase)

namespace ondelete {
namespace {

/// Puts @p items under the first entry of @p box, which stands for all, and keeps what was chosen where it is offered.
template <typename T>
void offer(QComboBox &box, const QList<std::pair<QString, T>> &items)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box.currentData();
    while (box.count() > 1)
        box.removeItem(1);
    for (const auto &[text, value] : items) {
        box.addItem(text, QVariant::fromValue(value));
        if (chosen.isValid() && chosen.value<T>() == value)
            box.setCurrentIndex(box.count() - 1);
    }
    box.setVisible(box.count() > 1);
}

} // namespace

RecordFilterBar::RecordFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RecordFilterBar>())
{
    m_ui->setupUi(this);
    m_ui->monthBox->addItem(tr("All months"));
    m_ui->personBox->addItem(tr("Everybody"));
    m_ui->databaseBox->addItem(tr("All databases"));
    for (QComboBox *box : {m_ui->monthBox, m_ui->personBox, m_ui->databaseBox})
        connect(box, &QComboBox::currentIndexChanged, this, &RecordFilterBar::choose);
    whenChosen(m_ui->chips, this, &RecordFilterBar::choose);
    connect(m_ui->clearButton, &QPushButton::clicked, this, &RecordFilterBar::clear);
    showCounts();
}

RecordFilterBar::~RecordFilterBar() = default;

void RecordFilterBar::setReceipts(const QList<Receipt> &receipts, const RecordedDatabase &here)
{
    m_receipts = receipts;
    const bool isFirst = m_here != here;
    m_here = here;
    offerMonths();
    offerPeople();
    offerDatabases();
    if (isFirst) {
        const QSignalBlocker quiet(m_ui->databaseBox);
        m_ui->databaseBox->setCurrentIndex(1);
    }
    showCounts();
}

void RecordFilterBar::offerMonths()
{
    QList<QDate> months;
    for (const Receipt &receipt : m_receipts)
        if (const QDate month = monthOf(receipt); !months.contains(month))
            months.append(month);
    std::ranges::sort(months, std::greater());
    QList<std::pair<QString, QDate>> items;
    for (const QDate &month : months)
        items.append({QLocale().toString(month, u"MMMM yyyy"_s), month});
    offer(*m_ui->monthBox, items);
}

void RecordFilterBar::offerPeople()
{
    QStringList people;
    for (const Receipt &receipt : m_receipts)
        people.append(personOf(receipt));
    people.removeDuplicates();
    std::ranges::sort(people, [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    QList<std::pair<QString, QString>> items;
    for (const QString &person : people)
        items.append({person, person});
    offer(*m_ui->personBox, items);
}

void RecordFilterBar::offerDatabases()
{
    QList<std::pair<QString, RecordedDatabase>> items{{tr("This database"), *m_here}};
    for (const Receipt &receipt : m_receipts) {
        const RecordedDatabase database{receipt.systemIdentifier, receipt.database};
        const auto isKnown = [&](const auto &item) { return item.second == database; };
        if (std::ranges::none_of(items, isKnown))
            items.append({tr("%1 on %2", "a database on a server").arg(receipt.database, receipt.host), database});
    }
    offer(*m_ui->databaseBox, items);
}

RecordFilter RecordFilterBar::filter() const
{
    RecordFilter filter;
    filter.month = m_ui->monthBox->currentData().toDate();
    filter.person = m_ui->personBox->currentData().toString();
    if (const QVariant database = m_ui->databaseBox->currentData(); database.isValid())
        filter.database = database.value<RecordedDatabase>();
    const QAbstractButton *chip = m_ui->chips->checkedButton();
    filter.sort = chip == m_ui->deletedChip ? std::optional(RecordSort::Deleted)
        : chip == m_ui->putBackChip         ? std::optional(RecordSort::PutBack)
        : chip == m_ui->rulesChip           ? std::optional(RecordSort::RulesChanged)
        : chip == m_ui->stoppedChip         ? std::optional(RecordSort::Stopped)
        : chip == m_ui->erasedChip          ? std::optional(RecordSort::Erased)
                                            : std::nullopt;
    return filter;
}

void RecordFilterBar::clear()
{
    for (QComboBox *box : {m_ui->monthBox, m_ui->personBox, m_ui->databaseBox}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(box == m_ui->databaseBox && box->count() > 1 ? 1 : 0);
    }
    m_ui->allChip->setChecked(true);
    choose();
}

bool RecordFilterBar::isNarrowed() const
{
    const RecordFilter chosen = filter();
    return !chosen.month.isNull() || !chosen.person.isEmpty() || chosen.sort
        || (chosen.database && chosen.database != m_here);
}

void RecordFilterBar::choose()
{
    showCounts();
    emit changed();
}

void RecordFilterBar::showCounts()
{
    m_ui->clearButton->setVisible(isNarrowed());
    RecordFilter rest = filter();
    const auto count = [&](std::optional<RecordSort> sort) {
        rest.sort = sort;
        return std::ranges::count_if(m_receipts, [&](const Receipt &receipt) { return rest.passes(receipt); });
    };
    m_ui->allChip->setText(tr("All %L1").arg(count(std::nullopt)));
    const auto show = [&](QPushButton &chip, const QString &text, RecordSort sort) {
        const auto records = count(sort);
        chip.setText(text.arg(QLocale().toString(records)));
        chip.setVisible(records > 0 || chip.isChecked());
    };
    show(*m_ui->deletedChip, tr("Deleted %1"), RecordSort::Deleted);
    show(*m_ui->putBackChip, tr("Put back %1"), RecordSort::PutBack);
    show(*m_ui->rulesChip, tr("Rules changed %1"), RecordSort::RulesChanged);
    show(*m_ui->stoppedChip, tr("Stopped %1"), RecordSort::Stopped);
    show(*m_ui->erasedChip, tr("Erased for good %1"), RecordSort::Erased);
}

} // namespace ondelete
