// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/spec/spec.h"
#include "gui/deletion/deletewords.h"
#include "postgres/connection/dberror.h"

#include <functional>

class QWidget;

namespace ondelete {

// A delete that is run and rolled back, to see what triggers write besides: asked for, told, and taken into account
// when it is done. One delete or several.

/// Asks whether to try: it acts by its nature, so whose code it runs is said before. @p onYes is called with consent.
void askToTry(QWidget *parent, const QStringList &userCode, const std::function<void()> &onYes);

/// The same of an undo, before it is done.
void askToTryUndo(QWidget *parent, const std::function<void()> &onYes);

/// What is asked for the delete itself is asked before that, not before the try.
[[nodiscard]] DeleteOptions optionsOfTry(const Preview &preview);

/// What came of it just now: of one delete, or of each of several.
[[nodiscard]] DeleteNotice noticeOfTry(const QList<DeleteResult> &tries, const Spec &spec);
[[nodiscard]] DeleteNotice noticeOfTry(const DbError &error);

/// Whether a try went through, but for what triggers write besides, which is to be allowed.
[[nodiscard]] bool goesThrough(const DeleteResult &tried);

/// "organizations, changed: 2; audit log, added: 1"
[[nodiscard]] QString sideEffectList(const QList<TableEffect> &effects, const Spec &spec);
/// Without rows that are new: they harm nobody.
[[nodiscard]] QList<TableEffect> changesOnly(QList<TableEffect> effects);

/// What of @p tries is to be allowed, as such a list; empty where nothing is.
[[nodiscard]] QString sideEffectsToAllow(const QList<DeleteResult> &tries, const Spec &spec);

enum class SideEffects { NotAllowed, Allowed };

/// Takes into @p options that @p preview was confirmed, and of a try what it showed besides, where that is allowed.
void confirm(DeleteOptions &options, const Preview &preview, const std::optional<DeleteResult> &tried,
             SideEffects sideEffects);

} // namespace ondelete
