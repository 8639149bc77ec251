// SPDX-License-Identifier: MIT
#include "gui/shell/codeconsent.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::CodeConsent)
};

} // namespace

void askToEvaluate(QWidget &parent, const QStringList &owners, const QString &user, std::function<void()> then)
{
    const QString names = owners.join(u", "_s);
    auto *box = new QMessageBox(QMessageBox::Warning, Text::tr("Evaluate code of %1?").arg(names), {},
                                QMessageBox::Cancel, &parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(Text::tr("Functions that belong to %1 would run with the rights of %2.").arg(names, user));
    box->setInformativeText(
        Text::tr(
            "What is not known hangs on them. A function can do whatever %1 may do: read, and, where the database "
            "lets it, reach programs and other servers, which nothing takes back. Say yes only where you trust %2. "
            "It holds for this connection, until you leave it.")
            .arg(user, names));
    QPushButton *evaluate = box->addButton(Text::tr("&Evaluate"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(evaluate, &QPushButton::clicked, &parent, std::move(then));
    box->open();
}

} // namespace ondelete
