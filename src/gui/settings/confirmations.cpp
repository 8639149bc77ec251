// SPDX-License-Identifier: MIT
#include "gui/settings/confirmations.h"

#include <QtCore/QSettings>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

QString keyOf(Environment environment, Question question)
{
    return u"confirm/%1/%2"_s.arg(toString(environment), question == Question::Reason ? u"reason"_s : u"type_name"_s);
}

bool usually(Environment environment)
{
    return environment == Environment::Production || environment == Environment::Sample;
}

} // namespace

bool asks(Environment environment, Question question)
{
    return QSettings().value(keyOf(environment, question), usually(environment)).toBool();
}

void setAsks(Environment environment, Question question, bool asked)
{
    QSettings().setValue(keyOf(environment, question), asked);
}

void resetConfirmations()
{
    QSettings().remove(u"confirm"_s);
}

} // namespace ondelete
