// SPDX-License-Identifier: MIT
#pragma once

#include "gui/fleet/fleetmodel.h"
#include "gui/fleet/fleetopening.h"
#include "gui/jobs/job.h"
#include "gui/widgets/page.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <memory>

namespace Ui {
class FleetPage;
}

namespace ondelete {

/// Many databases, looked at with one rule list: those first that are unlike most. Needs no connection of the window's.
class FleetPage final : public Page
{
    Q_OBJECT

public:
    explicit FleetPage(const Spec &spec, QWidget *parent = nullptr);
    ~FleetPage() override;

    /// The fleet that the file @p path lists; what is shown goes.
    void openFile(const QString &path);
    [[nodiscard]] QString chapter() const override { return QStringLiteral("Many databases"); }
    /// Looks at all of them again.
    void refresh() override;
    void exportReport() override;
    void find() override;
    [[nodiscard]] bool isBusy() const { return m_open.isRunning() || m_run.isRunning(); }
    [[nodiscard]] const FleetModel &fleet() const { return m_model; }

signals:
    /// A person wants to work in one of them.
    void connectionRequested(const ondelete::ConnectionSettings &settings);
    /// All that was asked for was looked at: how many, in words.
    void lookedAt(const QString &words);

private:
    [[nodiscard]] QString selectedText(RowFormat format) const override;
    void chooseFile();
    void open(const Running<FleetOpening> &opening);
    void showOpening(const FleetOpening &opening);
    void lookAt(const QList<qsizetype> &members);
    void ended();
    void arrange();
    void showProgress();
    void showSelected();
    void filterChanged();
    [[nodiscard]] qsizetype selected() const;

    Spec m_spec;
    QString m_name;
    std::unique_ptr<Ui::FleetPage> m_ui;
    FleetModel m_model;
    FleetFilter m_filter;
    bool m_isChosen = false; ///< by a person: stays chosen wherever it goes
    QTimer m_arrange;        ///< answers come faster than anybody reads
    QElapsedTimer m_since;
    Job m_open;
    Job m_run;
};

} // namespace ondelete
