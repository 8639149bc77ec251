// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview.h"
#include "core/spec.h"
#include "gui/pill.h"

namespace ondelete {

/// Rows of one table that meet the same fate.
struct EffectLine
{
    QString label;   ///< "scheduled messages"
    QString rows;    ///< "986", "at least 12"
    QString details; ///< table and keys, for a DBA

    friend bool operator==(const EffectLine &, const EffectLine &) = default;
};

/// Something to know before a delete: a headline and a sentence.
struct PreviewNotice
{
    Tone tone = Tone::Warning;
    QString headline;
    QString text;

    friend bool operator==(const PreviewNotice &, const PreviewNotice &) = default;
};

/// A preview in the words of support staff: no table, no key, but in the lines' details.
struct PreviewWords
{
    Pill verdict;
    QString asOf;
    QString goesTitle; ///< "The session and 1,412 other rows go"
    QList<EffectLine> goes;
    QString staysTitle; ///< "318 rows stay, unlinked"
    QList<EffectLine> stays;
    QString changesTitle; ///< rows that get another value
    QList<EffectLine> changes;
    QList<EffectLine> blocks;
    QList<PreviewNotice> notices; ///< the worst first
    QString refusal; ///< why it can't be deleted now, in a sentence; empty where it can
    QString button;  ///< "Delete session and 1,412 other rows"
};

[[nodiscard]] PreviewWords wordsOf(const Preview &preview, const RootSpec &root);

/// What to send to a DBA when a delete is blocked: tables, keys and counts, and no personal data.
[[nodiscard]] QString messageForDba(const Preview &preview, const RootSpec &root, const QString &database);

} // namespace ondelete
