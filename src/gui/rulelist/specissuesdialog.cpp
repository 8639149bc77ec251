// SPDX-License-Identifier: MIT
#include "gui/rulelist/specissuesdialog.h"

#include "gui/widgets/pill.h"
#include "ui_specissuesdialog.h"

#include <QtCore/QFileInfo>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace ondelete {

SpecIssuesDialog::SpecIssuesDialog(const QString &path, const QList<SpecIssue> &issues, QWidget *parent)
    : QDialog(parent)
{
    Ui::SpecIssuesDialog form;
    form.setupUi(this);
    form.headlineLabel->setText(
        tr("%n mistake(s) in %1", nullptr, static_cast<int>(issues.size())).arg(QFileInfo(path).fileName()));
    QStringList lines;
    for (const SpecIssue &issue : issues) {
        auto *item = new QTreeWidgetItem(
            form.issues, {QLocale().toString(issue.line), QLocale().toString(issue.column), issue.message});
        item->setToolTip(2, issue.message);
        lines.append(issue.toString());
    }
    form.issues->setItemDelegate(new PillDelegate(form.issues));
    form.issues->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    form.issues->header()->setMinimumSectionSize(80); // the style sheet draws bold what it measures thin
    form.issues->header()->setStretchLastSection(true);
    form.copyButton->setIcon(icon(Icon::Copy));
    connect(form.copyButton, &QPushButton::clicked, this,
            [lines] { QGuiApplication::clipboard()->setText(lines.join(u'\n')); });
    connect(form.closeButton, &QPushButton::clicked, this, &QDialog::reject);
    form.closeButton->setDefault(true);
}

} // namespace ondelete
