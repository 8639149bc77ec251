// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "gui/widgets/pill.h"

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
struct DeleteNotice
{
    Tone tone = Tone::Warning;
    QString headline;
    QString text;

    friend bool operator==(const DeleteNotice &, const DeleteNotice &) = default;
};

/// A preview in the words of support staff: no table, no key, but in the lines' details.
struct DeleteWords
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
    QList<DeleteNotice> notices; ///< the worst first
    QStringList remarks;         ///< sentences for Details: triggers that run, rights that are missing
    QString refusal;             ///< why it can't be deleted now, in a sentence; empty where it can
    QString button;              ///< "Delete session and 1,412 other rows"
};

[[nodiscard]] DeleteWords wordsOf(const Preview &preview, const RootSpec &root);

/// What the same delete would do under the rule list's rules, beside what it does now. Empty where it works in both
/// ways alike.
[[nodiscard]] DeleteNotice noticeOfDesired(const Preview &current, const Preview &desired, const RootSpec &root);

/// What erasing for good leaves behind: backups, and the rows that stay, with the columns that can hold a person's
/// data.
[[nodiscard]] DeleteNotice noticeOfErasure(const QList<Preview> &previews);

/// What to send to a DBA when a delete is blocked: tables, keys and counts, and no personal data.
[[nodiscard]] QString messageForDba(const Preview &preview, const RootSpec &root, const QString &database);

} // namespace ondelete
