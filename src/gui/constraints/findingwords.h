// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "gui/widgets/pill.h"

namespace ondelete {

/// "notification_campaign_groups.group_id": the table without its schema where that is public, and the columns.
[[nodiscard]] QString shortName(const Finding &finding);
/// @p name with places where a line may break: identifiers have none of their own.
[[nodiscard]] QString breakable(QString name);

/// Current → desired, the arrow only where they differ.
[[nodiscard]] Pills rulePills(const Finding &finding);

/// The worst problem in a few words: "is NOT NULL". None where only an index is missing.
[[nodiscard]] std::optional<Pill> problemPill(const Finding &finding, const Audit &audit, const Spec &spec);

/// "The column is NOT NULL": the headline over a problem's message.
[[nodiscard]] QString headlineOf(ProblemCode code);
[[nodiscard]] Tone toneOf(const Problem &problem);

/// One thing that a person can choose to do about a finding, in words.
struct Choice
{
    Resolution resolution = Resolution::Skip;
    QString text;
    QString consequence; ///< "keeps 3,204 rows"

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// Whether rows forbid what SET NULL would write: a person decides.
[[nodiscard]] bool isConflict(ProblemCode code);

/// The choices that a finding's problems leave, Skip last; empty where there is nothing to decide.
[[nodiscard]] QList<Choice> choicesFor(const Finding &finding);
/// What is taken when nobody chooses; unset where a person must.
[[nodiscard]] std::optional<Resolution> defaultChoice(const Finding &finding);

/// What an audit comes to, in one sentence without its full stop.
[[nodiscard]] QString summaryOf(const Audit &audit);

} // namespace ondelete
