// SPDX-License-Identifier: MIT
#include "core/audit/leftover.h"

#include <QtCore/QCoreApplication>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Leftover)
};

QString sentenceOf(Leftover::Kind kind)
{
    switch (kind) {
    case Leftover::Kind::Key:
        return Text::tr("The new key %1 of %2 has not taken the place of the old one.");
    case Leftover::Kind::Check:
        return Text::tr("The check %1 of %2 stands where NOT NULL has not come back.");
    case Leftover::Kind::InvalidIndex:
        return Text::tr("The index %1 of %2 was not finished.");
    case Leftover::Kind::LooseIndex:
        return Text::tr("The index %1 of %2 is not part of the whole table's index yet.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString words(const Leftover &leftover)
{
    return sentenceOf(leftover.kind).arg(leftover.name, leftover.tableName.toString());
}

} // namespace ondelete
