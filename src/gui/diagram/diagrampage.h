// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/dotlayout.h"
#include "gui/jobs/job.h"
#include "gui/sessions/previewreader.h"
#include "gui/widgets/page.h"
#include "gui/widgets/theme.h"
#include "postgres/audit/auditor.h"
#include "report/dotprocess.h"

#include <memory>
#include <optional>

namespace Ui {
class DiagramPage;
}

namespace ondelete {

/// What a delete of a root row reaches, as a picture: by the rules as they are or as the rule list wants them, of all
/// rows or of one.
class DiagramPage final : public Page
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    DiagramPage(DbThread &db, const Spec &spec, QWidget *parent = nullptr);
    ~DiagramPage() override;

    /// What is drawn. Nothing is laid out before the page is seen.
    void setAudited(const AuditedSchema &audited);
    /// With the figures of the root row @p key, which people know as @p name.
    void showRow(const RowKey &key, const QString &name);
    void showAllRows();
    [[nodiscard]] QString chapter() const override { return QStringLiteral("Diagram"); }
    void refresh() override;
    void exportReport() override;
    void find() override;
    /// The chosen key's name.
    [[nodiscard]] bool isBusy() const { return m_layOut.isRunning() || m_reader.isBusy() || m_outdated; }
    [[nodiscard]] const Diagram &diagram() const { return m_diagram; }
    /// Writes the picture to @p path, as its ending says: svg, png, pdf.
    void save(const QString &path);

signals:
    /// The audit that the picture is made of is to be read anew.
    void auditRequested();
    /// The finding that a person wants to see in its table.
    void findingRequested(const QString &finding);
    void announced(ondelete::Tone tone, const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString selectedText(RowFormat format) const override;
    void makeLegend();
    void changed();
    void layOutNow();
    void showNoPicture(const DotAnswer &why);
    void showPicture();
    void showSummary();
    void showChosen(int key);
    void search(const QString &text);
    void showFound();
    [[nodiscard]] RuleSet rules() const;
    [[nodiscard]] std::optional<Preview> preview() const;
    [[nodiscard]] std::unique_ptr<class DiagramScene> sceneFor(const Colors &colors) const;

    const Spec &m_spec;
    std::unique_ptr<Ui::DiagramPage> m_ui;
    std::optional<AuditedSchema> m_audited;
    PreviewReader m_reader; ///< of one row
    std::optional<Preview> m_desired;
    QString m_rowName;
    Diagram m_diagram;
    DiagramLayout m_layout;
    QList<int> m_found;
    int m_foundAt = 0;
    bool m_outdated = false; ///< to be laid out once the page is seen
    Job m_layOut;
    Job m_save;
};

} // namespace ondelete
