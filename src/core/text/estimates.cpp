// SPDX-License-Identifier: MIT
#include "core/text/estimates.h"

#include <QtCore/QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ondelete {

QString rowsText(double estimatedRows)
{
    return estimatedRows < 0 ? u"?"_s : QLocale().toString(qint64(std::llround(estimatedRows)));
}

} // namespace ondelete
