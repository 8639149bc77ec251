// SPDX-License-Identifier: MIT
#include "cli/words.h"

#include "core/text/editdistance.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Words)
};

} // namespace

QString didYouMean(const QString &word, const QStringList &known)
{
    QString best;
    int least = int(word.size()) / 3 + 2; // one slip in three letters, two in a short word
    for (const QString &candidate : known) {
        const bool begins = word.size() >= 3 && candidate.startsWith(word, Qt::CaseInsensitive);
        const int letters = begins ? 1 : editDistance(word.toLower(), candidate.toLower());
        if (letters < least && letters < candidate.size()) {
            best = candidate;
            least = letters;
        }
    }
    return best.isEmpty() ? QString() : u' ' + Text::tr("Did you mean \"%1\"?").arg(best);
}

QStringList valuesOf(const QStringList &arguments, const QStringList &option)
{
    QStringList values;
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != u"--"; ++i) {
        const QString &argument = arguments[i];
        if (option.contains(argument))
            values.append(arguments.value(i + 1));
        for (const QString &name : option) {
            if (name.startsWith(u"--") && argument.startsWith(name + u'='))
                values.append(argument.mid(name.size() + 1));
            else if (!name.startsWith(u"--") && argument.startsWith(name) && argument.size() > name.size())
                values.append(argument.mid(name.size()));
        }
    }
    return values;
}

} // namespace ondelete
