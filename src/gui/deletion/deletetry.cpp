// SPDX-License-Identifier: MIT
#include "gui/deletion/deletetry.h"

#include "gui/deletion/outcometext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTime>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteDialog)
};

/// One for each table and action.
QList<TableEffect> together(const QList<DeleteResult> &tries)
{
    QList<TableEffect> all;
    for (const DeleteResult &tried : tries) {
        for (const TableEffect &effect : tried.sideEffects) {
            const auto same = std::ranges::find_if(all, [&](const TableEffect &other) {
                return other.table == effect.table && other.action == effect.action;
            });
            if (same == all.end())
                all.append(effect);
            else
                same->actual += effect.actual;
        }
    }
    return all;
}

void ask(QWidget *parent, const QString &what, const QString &consequences, const std::function<void()> &onYes)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, Text::tr("Try it and roll back?"), what, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequences);
    QObject::connect(box->addButton(Text::tr("&Try it"), QMessageBox::AcceptRole), &QPushButton::clicked, parent,
                     onYes);
    box->open();
}

} // namespace

void askToTry(QWidget *parent, const QStringList &userCode, const std::function<void()> &onYes)
{
    ask(parent, Text::tr("The delete is run and rolled back, to see what triggers write besides."),
        Text::tr("These run: %1. While it lasts, others wait who change the same rows. What triggers do outside of "
                 "transactions, such as on other servers, no rollback takes back.")
            .arg(userCode.join(u"; "_s)),
        onYes);
}

void askToTryUndo(QWidget *parent, const std::function<void()> &onYes)
{
    ask(parent,
        Text::tr("Everything is put back and rolled back, to see whether it goes and what triggers write besides."),
        Text::tr(
            "While it lasts, others wait who change the same rows. What triggers do outside of transactions, such as "
            "on other servers, no rollback takes back."),
        onYes);
}

DeleteOptions optionsOfTry(const Preview &preview)
{
    DeleteOptions options;
    options.run = DeleteOptions::Run::Try;
    options.confirmedDigest = preview.digest;
    options.evenIfProtected = true;
    options.evenIfUnknown = true;
    return options;
}

bool goesThrough(const DeleteResult &tried)
{
    return tried.wasTried || tried.next == NextStep::AllowSideEffects;
}

DeleteNotice noticeOfTry(const QList<DeleteResult> &tries, const Spec &spec)
{
    const QString when = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
    if (std::ranges::any_of(tries, [](const DeleteResult &one) { return one.outcome == DeleteOutcome::Cancelled; }))
        return {Tone::Neutral, Text::tr("The try was stopped: nothing was changed"), {}};
    if (const auto failed = std::ranges::find_if_not(tries, goesThrough); failed != tries.end())
        return {Tone::Bad,
                tries.size() == 1 ? Text::tr("Tried at %1: it would not go through").arg(when)
                                  : Text::tr("Tried at %1: not all of them would go through").arg(when),
                tries.size() == 1 ? outcomeText(*failed, spec) : Text::tr("The list says why.")};
    const QList<TableEffect> effects = together(tries);
    if (effects.isEmpty())
        return {Tone::Good, Text::tr("Tried at %1 and rolled back: triggers write nothing besides").arg(when), {}};
    const bool isOne = tries.size() == 1 && tries.first().keys.size() == 1;
    return {Tone::Warning, Text::tr("Tried at %1 and rolled back: triggers write besides what was shown").arg(when),
            isOne ? Text::tr("It stands in the list above. What they change or remove comes back with an undo.")
                  : sideEffectList(effects, spec)};
}

DeleteNotice noticeOfTry(const DbError &error)
{
    if (error.isCancelled())
        return {Tone::Neutral, Text::tr("The try was stopped: nothing was changed"), {}};
    return {Tone::Bad, Text::tr("It could not be tried: nothing was changed"), error.details()};
}

QString sideEffectList(const QList<TableEffect> &effects, const Spec &spec)
{
    QStringList list;
    for (const TableEffect &effect : effects)
        list.append(u"%1: %2"_s.arg(sideEffectWords(effect, spec), QLocale().toString(effect.actual)));
    return list.join(u"; "_s);
}

QList<TableEffect> changesOnly(QList<TableEffect> effects)
{
    effects.removeIf([](const TableEffect &effect) { return effect.action == RowAction::Insert; });
    return effects;
}

QString sideEffectsToAllow(const QList<DeleteResult> &tries, const Spec &spec)
{
    QList<TableEffect> effects = together(tries);
    effects.removeIf([&](const TableEffect &effect) {
        return std::ranges::none_of(tries,
                                    [&](const DeleteResult &one) { return one.unallowed.contains(effect.table); });
    });
    return sideEffectList(effects, spec);
}

void confirm(DeleteOptions &options, const Preview &preview, const std::optional<DeleteResult> &tried,
             SideEffects sideEffects)
{
    // After a try, of what triggers wrote besides, too.
    options.confirmedDigest = tried && !tried->digest.isEmpty() ? tried->digest : preview.digest;
    if (tried && sideEffects == SideEffects::Allowed)
        options.allowedSideEffects = tried->unallowed;
}

} // namespace ondelete
