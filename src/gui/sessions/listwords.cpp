// SPDX-License-Identifier: MIT
#include "gui/sessions/listwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ListWords)
};

} // namespace

QString sentenceCase(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QString searchedWords(const RootSpec &root)
{
    QStringList titles;
    for (const ListColumn &column : root.columns) {
        if (column.show || column.kind == ListColumn::Kind::Phone || root.label.contains(column.column))
            titles.append(column.title);
    }
    titles.removeDuplicates();
    return titles.isEmpty() ? Words::tr("The beginning of the id") : Words::tr("%1 or id").arg(titles.join(u", "_s));
}

} // namespace ondelete
