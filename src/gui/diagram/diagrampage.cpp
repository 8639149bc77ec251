// SPDX-License-Identifier: MIT
#include "gui/diagram/diagrampage.h"

#include "files/savefile.h"
#include "gui/constraints/findingwords.h"
#include "gui/diagram/diagramfile.h"
#include "gui/diagram/diagramitems.h"
#include "gui/jobs/aside.h"
#include "gui/widgets/chosen.h"
#include "gui/widgets/icons.h"
#include "ui_diagrampage.h"

#include <QtCore/QFileInfo>
#include <QtGui/QShortcut>
#include <QtWidgets/QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

/// A line as it is drawn, for the legend.
QPixmap sample(const KeyLook &look, double ratio)
{
    constexpr QSize size(30, 14);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.color, look.width, look.style, Qt::FlatCap));
    painter.drawLine(QPointF(1, size.height() / 2.0), QPointF(size.width() - 1, size.height() / 2.0));
    return pixmap;
}

} // namespace

DiagramPage::DiagramPage(DbThread &db, const Spec &spec, QWidget *parent)
    : Page(parent)
    , m_spec(spec)
    , m_ui(std::make_unique<Ui::DiagramPage>())
    , m_reader(db, spec)
{
    m_ui->setupUi(this);
    m_ui->split->setParts(m_ui->picture, m_ui->side);
    addSign(*m_ui->findEdit, Icon::Search);
    m_ui->rowChip->hide();
    m_ui->allChip->hide();
    m_ui->dimCheck->hide();
    m_ui->zoomOutButton->setIcon(icon(Icon::Minus));
    m_ui->zoomInButton->setIcon(icon(Icon::Plus));
    m_ui->messagePane->showBusy(tr("Waiting for the rules…"));
    whenChosen(m_ui->rules, this, &DiagramPage::changed);
    whenChosen(m_ui->rows, this, &DiagramPage::changed);
    connect(m_ui->dimCheck, &QCheckBox::toggled, this, &DiagramPage::showPicture);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &DiagramPage::exportReport);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &DiagramPage::search);
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this, [this] {
        if (m_found.isEmpty())
            return;
        m_foundAt = (m_foundAt + 1) % int(m_found.size());
        showFound();
    });
    connect(m_ui->zoomInButton, &QAbstractButton::clicked, m_ui->view, &DiagramView::zoomIn);
    connect(m_ui->zoomOutButton, &QAbstractButton::clicked, m_ui->view, &DiagramView::zoomOut);
    connect(m_ui->fitButton, &QAbstractButton::clicked, m_ui->view, &DiagramView::fit);
    connect(m_ui->view, &DiagramView::chosen, this, [this](int key) {
        showChosen(key);
        if (key >= 0)
            m_ui->split->openDetail();
    });
    connect(m_ui->constraintsButton, &QPushButton::clicked, this, [this] {
        if (const int key = m_ui->view->diagram() ? m_ui->view->diagram()->chosen() : -1; key >= 0)
            emit findingRequested(m_diagram.keys[key].finding);
    });
    connect(m_ui->messagePane, &MessagePane::actionTriggered, this, [this] {
        if (m_layOut.isRunning())
            m_layOut.stop();
        else
            refresh();
    });
    connect(&m_reader, &PreviewReader::found, this, &DiagramPage::changed);
    connect(&m_reader, &PreviewReader::foundDesired, this, [this](const Preview &desired) {
        m_desired = desired;
        if (rules() == RuleSet::Desired)
            changed();
    });
    connect(&m_reader, &PreviewReader::failed, this, [this](const DbError &error) {
        showAllRows();
        emit announced(Tone::Bad,
                       tr("What this %1 reaches could not be read. Nothing was changed. %2")
                           .arg(m_spec.root.singular, error.message));
    });
    auto *leave = new QShortcut(QKeySequence::Cancel, m_ui->findEdit);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_ui->findEdit->clear();
        m_ui->view->setFocus();
    });
    makeLegend();
    showChosen(-1);
}

DiagramPage::~DiagramPage() = default;

void DiagramPage::makeLegend()
{
    const Colors &colors = colorsOf(palette());
    DiagramKey key;
    key.rule.rule = DeleteRule::Cascade;
    m_ui->cascadeSign->setPixmap(sample(lookOf(key, false, false, colors), devicePixelRatioF()));
    key.rule.rule = DeleteRule::SetNull;
    m_ui->setNullSign->setPixmap(sample(lookOf(key, false, false, colors), devicePixelRatioF()));
    key.stops = true;
    m_ui->stopsSign->setPixmap(sample(lookOf(key, false, false, colors), devicePixelRatioF()));
    m_ui->othersSign->setPixmap(sample(lookOf(key, true, false, colors), devicePixelRatioF()));
}

RuleSet DiagramPage::rules() const
{
    return m_ui->desiredChip->isChecked() ? RuleSet::Desired : RuleSet::Current;
}

std::optional<Preview> DiagramPage::preview() const
{
    if (!m_ui->rowChip->isChecked())
        return std::nullopt;
    return rules() == RuleSet::Desired ? m_desired : m_reader.current();
}

void DiagramPage::setAudited(const AuditedSchema &audited)
{
    m_audited = audited;
    m_ui->view->setAccessibleName(tr("Diagram of what a delete of a %1 reaches").arg(m_spec.root.singular));
    if (!m_reader.key().isEmpty()) {
        m_desired.reset();
        m_reader.ask();
    }
    changed();
}

void DiagramPage::showRow(const RowKey &key, const QString &name)
{
    m_rowName = name;
    m_desired.reset();
    m_reader.forget();
    m_reader.askSoon(key);
    m_ui->rowChip->setText(tr("This %1").arg(m_spec.root.singular)); // the summary names it
    m_ui->rowChip->setToolTip(name);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->rowChip), static_cast<QWidget *>(m_ui->allChip),
                            static_cast<QWidget *>(m_ui->dimCheck)})
        widget->show();
    m_ui->rowChip->setChecked(true);
    changed();
}

void DiagramPage::showAllRows()
{
    m_reader.forget();
    m_desired.reset();
    m_ui->allChip->setChecked(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->rowChip), static_cast<QWidget *>(m_ui->allChip),
                            static_cast<QWidget *>(m_ui->dimCheck)})
        widget->hide();
    changed();
}

void DiagramPage::refresh()
{
    emit auditRequested();
}

void DiagramPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_outdated)
        layOutNow();
}

void DiagramPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    makeLegend();
    if (m_ui->view->diagram())
        showPicture();
}

void DiagramPage::changed()
{
    m_outdated = true;
    if (isVisible())
        layOutNow();
}

void DiagramPage::layOutNow()
{
    if (!m_audited)
        return;
    m_outdated = false;
    m_diagram = diagramOf(m_audited->schema, m_audited->audit, rules(), preview());
    m_ui->exportButton->setEnabled(false);
    if (m_diagram.tables.isEmpty()) {
        m_layOut.drop();
        m_ui->messagePane->showMessage(
            Icon::Diagram, tr("This database has no table %1").arg(m_audited->audit.root.toString()),
            tr("Connect to the database that holds the %1, or open the rule list that belongs to this one.")
                .arg(m_spec.root.plural));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
        return;
    }
    if (!hasDot()) {
        m_ui->messagePane->showMessage(
            Icon::Diagram, tr("The diagram needs Graphviz, which is not installed here"),
            tr("Install the package “graphviz” (on Debian and Ubuntu: apt install graphviz), then draw again. The "
               "Constraints page lists the same rules without it."),
            tr("Draw again"));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
        return;
    }
    if (!m_ui->view->diagram()) {
        m_ui->messagePane->showBusy(tr("Laying out %n table(s)…", nullptr, int(m_diagram.tables.size())), tr("Cancel"));
        m_ui->stack->setCurrentWidget(m_ui->messagePane);
    }
    const ReadingDirection direction =
        layoutDirection() == Qt::RightToLeft ? ReadingDirection::RightToLeft : ReadingDirection::LeftToRight;
    m_layOut.start(
        runAside([diagram = m_diagram, sizes = boxSizes(m_diagram, font()), direction](const std::stop_token &stop) {
            return layOut(diagram, sizes, direction, stop);
        }),
        [this](const DotAnswer &answer) {
            if (!answer.layout) {
                showNoPicture(answer);
                return;
            }
            m_layout = *answer.layout;
            m_ui->exportButton->setEnabled(true);
            m_ui->stack->setCurrentWidget(m_ui->split);
            showPicture();
            search(m_ui->findEdit->text());
        },
        [this](const DbError &error) {
            showNoPicture({std::nullopt, error.message, error.detail, error.isCancelled()});
        });
}

void DiagramPage::showNoPicture(const DotAnswer &why)
{
    m_ui->messagePane->showError(
        why.isStopped ? tr("The diagram was not laid out") : tr("The diagram could not be drawn"),
        why.isStopped ? tr("Nothing was changed.") : tr("%1 The Constraints page lists the same rules.").arg(why.error),
        why.detail, tr("Draw again"));
    m_ui->stack->setCurrentWidget(m_ui->messagePane);
}

std::unique_ptr<DiagramScene> DiagramPage::sceneFor(const Colors &colors) const
{
    return std::make_unique<DiagramScene>(m_diagram, m_layout, colors, font(),
                                          m_ui->dimCheck->isChecked() ? Unreached::Dimmed : Unreached::Shown);
}

void DiagramPage::showPicture()
{
    if (m_layout.tables.size() != m_diagram.tables.size() || m_layOut.isRunning())
        return; // of another diagram: the next is being laid out
    const DiagramScene *before = m_ui->view->diagram();
    const Oid chosen = before && before->chosen() >= 0 ? before->diagram().keys.value(before->chosen()).key : Oid(0);
    m_ui->view->show(sceneFor(colorsOf(palette())));
    const auto again = std::ranges::find(m_diagram.keys, chosen, &DiagramKey::key);
    int key = again == m_diagram.keys.end() ? -1 : int(again - m_diagram.keys.begin());
    if (key < 0 && m_diagram.ofRows) {
        const auto stops = std::ranges::find(m_diagram.keys, true, &DiagramKey::stopsThese);
        key = stops == m_diagram.keys.end() ? -1 : int(stops - m_diagram.keys.begin());
    }
    m_ui->view->choose(key);
    showChosen(key);
    if (!m_found.isEmpty())
        m_ui->view->diagram()->ring(m_found);
    showSummary();
}

void DiagramPage::showSummary()
{
    const QString size = tr("%1, %2").arg(tr("%n table(s)", nullptr, int(m_diagram.tables.size())),
                                          tr("%n rule(s)", nullptr, int(m_diagram.keys.size())));
    const auto count = [this](bool DiagramKey::*what) { return int(std::ranges::count(m_diagram.keys, true, what)); };
    if (m_diagram.ofRows) {
        const int stopping = count(&DiagramKey::stopsThese);
        const bool unknown = std::ranges::any_of(m_diagram.tables, &DiagramTable::unknown);
        m_ui->summaryLabel->setText(
            stopping > 0
                ? tr("“%1”: %2 · %3").arg(m_rowName, tr("%n rule(s) stop(s) its delete", nullptr, stopping), size)
                : unknown ? tr("“%1”: can’t tell whether anything stops its delete · %2").arg(m_rowName, size)
                          : tr("“%1”: no rule stops its delete · %2").arg(m_rowName, size));
    } else {
        const int stopping = count(&DiagramKey::stops);
        const int unknown = m_audited->audit.summary().unknown;
        QString text = stopping > 0 ? tr("%1 · %2").arg(size, tr("%n rule(s) stop(s) deletes", nullptr, stopping))
            : unknown > 0           ? size
                                    : tr("%1 · nothing stops deletes").arg(size);
        if (unknown > 0)
            text = tr("%1 · %2").arg(text, tr("%n could not be checked", nullptr, unknown));
        m_ui->summaryLabel->setText(text);
    }
    m_ui->view->setAccessibleDescription(m_ui->summaryLabel->text());
    const bool others = m_diagram.ofRows
        && std::ranges::any_of(m_diagram.keys, [](const DiagramKey &key) { return key.stops && !key.stopsThese; });
    m_ui->othersSign->setVisible(others);
    m_ui->othersLabel->setVisible(others);
    m_ui->stopsLabel->setText(m_diagram.ofRows ? tr("stops it") : tr("stops deletes"));
}

void DiagramPage::showChosen(int key)
{
    const Finding *finding = key >= 0 && m_audited ? m_audited->audit.finding(m_diagram.keys[key].finding) : nullptr;
    m_ui->constraintsButton->setEnabled(finding != nullptr);
    if (finding)
        m_ui->pane->showFinding(m_audited->schema, m_audited->audit, *finding, {});
    else
        m_ui->pane->clear();
}

void DiagramPage::search(const QString &text)
{
    m_found = m_audited ? m_diagram.find(m_audited->schema, text) : QList<int>();
    m_foundAt = 0;
    if (m_ui->view->diagram())
        m_ui->view->diagram()->ring(m_found);
    showFound();
}

void DiagramPage::showFound()
{
    const bool searches = !m_ui->findEdit->text().trimmed().isEmpty();
    m_ui->foundLabel->setText(!searches               ? QString()
                                  : m_found.isEmpty() ? tr("nothing found")
                                                      : tr("%L1 of %L2").arg(m_foundAt + 1).arg(m_found.size()));
    if (m_found.isEmpty() || !m_ui->view->diagram())
        return;
    const int table = m_found[m_foundAt];
    m_ui->view->reveal(table);
    const int key = m_ui->view->diagram()->keyTo(table);
    m_ui->view->choose(key);
    showChosen(key);
}

void DiagramPage::find()
{
    m_ui->findEdit->setFocus();
    m_ui->findEdit->selectAll();
}

/// The finding's id, which says the same in every format.
QString DiagramPage::selectedText(RowFormat) const
{
    const DiagramScene *scene = m_ui->view->diagram();
    return scene && scene->chosen() >= 0 ? m_diagram.keys[scene->chosen()].finding : QString();
}

void DiagramPage::exportReport()
{
    if (!m_ui->view->diagram())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the diagram"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Drawing for web pages and editors (*.svg)"), tr("Picture (*.png)"), tr("Page to print (*.pdf)")});
    dialog->setDefaultSuffix(u"svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.png"_s)       ? u"png"_s
                                     : filter.contains(u"*.pdf"_s) ? u"pdf"_s
                                                                   : u"svg"_s);
    });
    dialog->selectFile(u"diagram.svg"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DiagramPage::save);
    dialog->open();
}

void DiagramPage::save(const QString &path)
{
    if (!m_ui->view->diagram())
        return;
    const QString ending = QFileInfo(path).suffix().toLower();
    const PictureFormat format = ending == u"png" ? PictureFormat::Png
        : ending == u"pdf"                        ? PictureFormat::Pdf
                                                  : PictureFormat::Svg;
    // On paper a dark window's picture is light.
    const std::unique_ptr<DiagramScene> scene = sceneFor(colorsOf(QPalette(Qt::white)));
    const QByteArray bytes = pictureOf(*scene, format, tr("What a delete of a %1 reaches").arg(m_spec.root.singular));
    m_save.start(
        runAside([path, bytes](const std::stop_token &) { return saveFile(path, bytes, Overwrite::Replace); }),
        [this, path](const QString &problem) {
            emit announced(problem.isEmpty() ? Tone::Good : Tone::Bad,
                           problem.isEmpty() ? tr("Saved %1").arg(QFileInfo(path).fileName()) : problem);
        },
        [this](const DbError &error) { emit announced(Tone::Bad, error.message); });
}

} // namespace ondelete
