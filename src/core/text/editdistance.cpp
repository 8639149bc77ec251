// SPDX-License-Identifier: MIT
#include "core/text/editdistance.h"

#include <QtCore/QList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace ondelete {

int editDistance(QStringView one, QStringView other)
{
    QList<int> row(other.size() + 1); // from what was read of one to each beginning of the other
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < other.size(); ++j) {
            const int replaced = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace ondelete
