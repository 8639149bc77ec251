// SPDX-License-Identifier: MIT
#include "gui/deletion/deletewords.h"

#include "core/preview/deletecost.h"
#include "core/preview/protection.h"
#include "gui/sessions/verdicts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteWords)
};

/// For tr()'s plural, which takes an int.
int plural(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString rowsText(const PreviewEntry &entry)
{
    const QString rows = QLocale().toString(entry.rows);
    return entry.atLeast ? Words::tr("at least %1").arg(rows) : rows;
}

EffectLine lineOf(const PreviewEntry &entry)
{
    QStringList details{entry.table.toString()};
    details.append(entry.constraints);
    return {entry.label, rowsText(entry), details.join(u" · "_s)};
}

Pill pillOf(const Preview &preview)
{
    switch (verdictOf(preview)) {
    case Verdict::Yes:
        return {Words::tr("Can be deleted"), Tone::Good, Icon::Check};
    case Verdict::NotYet:
        return {Words::tr("Can't be deleted yet"), Tone::Bad, Icon::NoEntry};
    case Verdict::CantTell:
        return {Words::tr("Can't tell"), Tone::Warning, Icon::Question};
    case Verdict::Protected:
        return {Words::tr("Protected"), Tone::Warning, Icon::Lock};
    }
    Q_UNREACHABLE();
}

/// Whether both come to the same, in figures: digests are of one rule set each.
bool isSame(const Preview &current, const Preview &desired)
{
    return current.outcome == desired.outcome
        && std::ranges::equal(current.entries, desired.entries, [](const PreviewEntry &a, const PreviewEntry &b) {
               return a.table == b.table && a.action == b.action && a.rows == b.rows && a.atLeast == b.atLeast;
           });
}

/// Every reason that a kind of entry gives, each once, on lines of their own.
QString reasons(const Preview &preview, RowAction action)
{
    QStringList lines;
    for (const PreviewEntry &entry : preview.entries)
        if (entry.action == action && !lines.contains(entry.plainReason))
            lines.append(entry.plainReason);
    return lines.join(u'\n');
}

/// Each cause with its own way out: what several have in common is said once, below them.
QString causesAndWaysOut(const Preview &preview)
{
    QList<std::pair<QString, QStringList>> ways;
    for (const PreviewEntry &entry : preview.entries) {
        if (entry.action != RowAction::Block)
            continue;
        auto way = std::ranges::find(ways, entry.plainWayOut, [](const auto &one) { return one.first; });
        if (way == ways.end())
            way = ways.insert(ways.end(), {entry.plainWayOut, {}});
        if (!way->second.contains(entry.plainReason))
            way->second.append(entry.plainReason);
    }
    QStringList parts;
    for (const auto &[way, causes] : ways)
        parts.append((causes + QStringList{way}).join(u'\n').trimmed());
    return parts.join(u"\n\n"_s);
}

QString refusalOf(const Preview &preview, const RootSpec &root)
{
    if (preview.notFound.size() == preview.keys.size())
        return Words::tr("This %1 is no longer there.").arg(root.singular);
    if (preview.outcome == PreviewOutcome::Blocked)
        return Words::tr("Something still uses this %1.").arg(root.singular);
    if (!preview.rights.remove)
        return Words::tr("You have no right to delete a %1 here. Ask your DBA for it.").arg(root.singular);
    return {};
}

QString slowLabels(const Preview &preview)
{
    QStringList labels;
    for (const SlowKey &key : preview.slowKeys)
        if (!labels.contains(key.label))
            labels.append(key.label);
    return labels.join(u", "_s);
}

QList<DeleteNotice> noticesOf(const Preview &preview, const RootSpec &root)
{
    QList<DeleteNotice> notices;
    if (preview.outcome == PreviewOutcome::Blocked)
        notices.append({Tone::Bad, Words::tr("Can't be deleted yet"),
                        causesAndWaysOut(preview) + u"\n\n"_s + Words::tr("Nothing was changed.")});
    if (!preview.protectedKeys.isEmpty())
        notices.append({Tone::Warning, Words::tr("This %1 is protected").arg(root.singular), protectionOf(preview)});
    if (preview.outcome == PreviewOutcome::OrderDependent)
        notices.append({Tone::Warning, Words::tr("Only the attempt will tell"),
                        Words::tr("It depends on the order in which the database works. If it can't be deleted, "
                                  "everything stays as it was.")});
    if (preview.outcome == PreviewOutcome::Unknown)
        notices.append(
            {Tone::Warning, Words::tr("Not everything could be read"), reasons(preview, RowAction::Unknown)});
    if (preview.outcome != PreviewOutcome::Blocked && preview.slowSeconds() >= 1)
        notices.append(
            {Tone::Warning, Words::tr("It will take %1").arg(roughly(preview.slowSeconds())),
             Words::tr(
                 "The database reads whole tables for it, because indexes are missing: %1. Your DBA can mend that.")
                 .arg(slowLabels(preview))});
    for (const PreviewEntry &entry : preview.entries) {
        if (entry.action != RowAction::Dangle || preview.outcome == PreviewOutcome::Blocked)
            continue; // nothing dangles while nothing goes
        const QString who = !entry.atLeast
            ? Words::tr("%Ln of the %1 still carry this %2's id", nullptr, plural(entry.rows))
                  .arg(entry.label, root.singular)
            : entry.rows > 0 ? Words::tr("At least %Ln of the %1 still carry this %2's id", nullptr, plural(entry.rows))
                                   .arg(entry.label, root.singular)
                             : Words::tr("Some of the %1 may still carry this %2's id").arg(entry.label, root.singular);
        notices.append(
            {Tone::Warning, who,
             entry.atLeast
                 ? Words::tr(
                       "Not all of them can be seen. Those that carry it stay and will point at a %1 that is gone.")
                       .arg(root.singular)
                 : Words::tr("They stay and will point at a %1 that is gone.").arg(root.singular)});
    }
    return notices;
}

QStringList whatMayStay(const QList<Preview> &previews)
{
    QList<PreviewEntry> all;
    for (const Preview &preview : previews) {
        for (const PreviewEntry &entry : preview.entries) {
            const auto same = std::ranges::find_if(all, [&](const PreviewEntry &one) {
                return one.table == entry.table && one.freeText == entry.freeText;
            });
            if (same != all.end()) {
                same->rows += entry.rows;
                same->atLeast = same->atLeast || entry.atLeast;
            } else if (!entry.freeText.isEmpty()) {
                all.append(entry);
            }
        }
    }
    QStringList lines;
    for (const PreviewEntry &entry : std::as_const(all))
        lines.append((entry.atLeast ? Words::tr("%1: at least %Ln row(s) stay(s) (%2)", nullptr, plural(entry.rows))
                                    : Words::tr("%1: %Ln row(s) stay(s) (%2)",
                                                "webinars: 12 rows stay (title, description)", plural(entry.rows)))
                         .arg(entry.label, entry.freeText.join(u", "_s)));
    return lines;
}

} // namespace

DeleteWords wordsOf(const Preview &preview, const RootSpec &root)
{
    DeleteWords words;
    words.verdict = pillOf(preview);
    words.asOf = Words::tr("as of %1").arg(preview.asOf.toLocalTime().toString(u"HH:mm:ss"_s));
    const qint64 rootRows = preview.keys.size() - preview.notFound.size();
    qint64 unlinked = 0;
    qint64 changed = 0;
    for (const PreviewEntry &entry : preview.entries) {
        switch (entry.action) {
        case RowAction::Delete: {
            PreviewEntry others = entry;
            if (entry.table == preview.root)
                others.rows -= rootRows;
            if (others.rows > 0)
                words.goes.append(lineOf(others));
            break;
        }
        case RowAction::SetNull:
            unlinked += entry.rows;
            words.stays.append(lineOf(entry));
            break;
        case RowAction::SetDefault:
        case RowAction::Update:
            changed += entry.rows;
            words.changes.append(lineOf(entry));
            break;
        case RowAction::Block:
            if (entry.rows > 0)
                words.blocks.append(lineOf(entry));
            break;
        case RowAction::Dangle:
        case RowAction::Unknown:
        case RowAction::Insert:
            break;
        }
    }
    const qint64 others = preview.otherRowsDeleted();
    words.goesTitle = others > 0
        ? Words::tr("The %1 and %Ln other row(s) go", nullptr, plural(others)).arg(root.singular)
        : Words::tr("The %1 goes, and nothing else").arg(root.singular);
    if (unlinked > 0)
        words.staysTitle = Words::tr("%Ln row(s) stay, unlinked", nullptr, plural(unlinked));
    if (changed > 0)
        words.changesTitle = Words::tr("%Ln row(s) stay, linked to something else", nullptr, plural(changed));
    words.notices = noticesOf(preview, root);
    words.remarks = preview.notes;
    for (const SlowKey &key : preview.slowKeys)
        words.remarks.append(ondelete::words(key) + u' ' + key.index);
    if (!preview.rights.see || !preview.rights.remove)
        words.remarks += preview.rights.missing;
    words.refusal = refusalOf(preview, root);
    words.button = others > 0 ? Words::tr("Delete %1 and %Ln other row(s)", nullptr, plural(others)).arg(root.singular)
                              : Words::tr("Delete %1").arg(root.singular);
    return words;
}

DeleteNotice noticeOfDesired(const Preview &current, const Preview &desired, const RootSpec &root)
{
    DeleteNotice notice{Tone::Neutral, {}, {}};
    if (isSame(current, desired)) {
        if (current.outcome != PreviewOutcome::Ok)
            notice.headline = Words::tr("The rule list's rules would change nothing here");
        return notice;
    }
    const DeleteWords words = wordsOf(desired, root);
    switch (desired.outcome) {
    case PreviewOutcome::Ok:
        notice.headline = Words::tr("Under the rule list's rules it can be deleted");
        notice.text = QStringList{words.goesTitle, words.staysTitle}.join(u'\n').trimmed();
        break;
    case PreviewOutcome::Blocked:
        notice.headline = Words::tr("Under the rule list's rules it still can't be deleted");
        notice.text = reasons(desired, RowAction::Block);
        break;
    case PreviewOutcome::OrderDependent:
    case PreviewOutcome::Unknown:
        notice.headline = Words::tr("Under the rule list's rules nobody can tell from here");
        break;
    }
    return notice;
}

DeleteNotice noticeOfErasure(const QList<Preview> &previews)
{
    const QStringList stays = whatMayStay(previews);
    return {Tone::Warning, Words::tr("The undo file and earlier ones of it are destroyed; backups are not touched"),
            stays.isEmpty() ? QString()
                            : Words::tr("Rows that stay may still hold personal data. %1.").arg(stays.join(u"; "_s))};
}

QString messageForDba(const Preview &preview, const RootSpec &root, const QString &database)
{
    QStringList lines{Words::tr("A %1 can't be deleted in the database %2 (as of %3):")
                          .arg(root.singular, database, preview.asOf.toLocalTime().toString(Qt::ISODate)),
                      {}};
    for (const PreviewEntry &entry : preview.entries) {
        if (entry.action == RowAction::Block)
            lines.append(u"- "_s
                         + (entry.atLeast ? Words::tr("%1: at least %Ln row(s), %2. %3", nullptr, plural(entry.rows))
                                          : Words::tr("%1: %Ln row(s), %2. %3", nullptr, plural(entry.rows)))
                               .arg(entry.table.toString(), entry.constraints.join(u", "_s), entry.reason));
        for (const QString &way : entry.waysOut)
            lines.append(u"  "_s + way);
    }
    for (const QString &grant : preview.rights.grants)
        if (!preview.rights.see || !preview.rights.remove)
            lines.append(u"  "_s + grant);
    for (const RowKey &key : preview.keys)
        lines.append(QString() + u'\n'
                     + Words::tr("Table %1, key %2. To see it again: %3")
                           .arg(preview.root.toString(), toText(key), u"ondelete preview "_s + toText(key)));
    lines.append(Words::tr("To see and change the rules: %1").arg(u"ondelete audit, ondelete fix --dry-run"_s));
    return lines.join(u'\n') + u'\n';
}

} // namespace ondelete
