// SPDX-License-Identifier: MIT
#pragma once

#include "gui/constraints/findingmodel.h"
#include "gui/widgets/groupfilter.h"

namespace ondelete {

/// Whether the rule is not the one that the rule list wants, or the key is missing.
[[nodiscard]] bool isToChange(const Finding &finding);

/// Which findings are wanted; a part that is not set lets all pass.
struct FindingCriteria
{
    std::optional<QualifiedName> table;
    std::optional<DeleteRule> rule; ///< current or desired
    std::optional<ProblemCode> problem;

    [[nodiscard]] bool passes(const Finding &finding) const;
    friend bool operator==(const FindingCriteria &, const FindingCriteria &) = default;
};

/// Shows the findings of one kind that meet the criteria, and whose names match a text.
class FindingFilter final : public GroupFilter
{
    Q_OBJECT

public:
    enum class Kind { All, ToChange, Problems, NoIndex };

    explicit FindingFilter(FindingModel &model, QObject *parent = nullptr);

    void setKind(Kind kind);
    void setCriteria(const FindingCriteria &criteria);
    void setText(const QString &text);
    /// How many findings of @p audit are of @p kind and meet @p criteria.
    [[nodiscard]] static int count(const Audit &audit, Kind kind, const FindingCriteria &criteria = {});

protected:
    [[nodiscard]] bool passes(const QModelIndex &row) const override;

private:
    FindingModel &m_model;
    Kind m_kind = Kind::All;
    FindingCriteria m_criteria;
    QString m_text;
};

} // namespace ondelete
