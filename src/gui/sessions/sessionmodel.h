// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "gui/sessions/verdicts.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <optional>

namespace ondelete {

/// The root rows of a RootList, in the spec's columns, in people's words.
class SessionModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows @p list; the relative times are as of now.
    void setList(const RootList &list, const RootSpec &root);

    /// Adds the rows of the next page: what is there already, as it came back after a change, is not shown twice.
    void append(const RootList &more);
    /// How many there are, counted after the rows came.
    void setCounts(const RootCounts &counts, RootQuery::Scope scope);
    /// Whether the rows are those of a former question: they are dimmed.
    enum class Age { Current, Stale };
    void setAge(Age age);
    [[nodiscard]] Age age() const { return m_age; }

    /// Adds a column that says which rows can be deleted.
    void showVerdicts();
    [[nodiscard]] bool hasVerdicts() const { return m_hasVerdicts; }
    void setVerdict(const RowKey &key, Verdict verdict);
    /// What was found out holds no more.
    void forgetVerdicts();
    /// Of the listed rows, where they are known.
    [[nodiscard]] QList<Verdict> verdicts() const;
    [[nodiscard]] std::optional<Verdict> verdict(int row) const;
    [[nodiscard]] QList<RowKey> keysWithoutVerdict() const;

    [[nodiscard]] const RootList &list() const { return m_list; }
    [[nodiscard]] const RootRow *row(const QModelIndex &index) const;
    [[nodiscard]] int rowOf(const RowKey &key) const; ///< -1 where it is not listed

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// The end of the rows is in sight.
    void moreWanted();

private:
    [[nodiscard]] QString text(const RootRow &row, int column) const;
    [[nodiscard]] QVariant verdictData(const QModelIndex &index, int role) const;
    [[nodiscard]] bool isStatus(int column) const;
    [[nodiscard]] bool isStandIn(const RootRow &row, int column) const;

    RootList m_list;
    Age m_age = Age::Current;
    RootSpec m_root;
    QDateTime m_now;
    bool m_hasVerdicts = false;
    QHash<RowKey, Verdict> m_verdicts;
};

/// A row as the side pane and the dialogs name it.
struct RowWords
{
    QString heading; ///< the name, where it has one, else its label
    QString details; ///< what else tells it apart: the number, the organization, when it was last active
    QString owner;   ///< the first looked-up name: the organization
};
[[nodiscard]] RowWords wordsOf(const RootRow &row, const RootList &list, const RootSpec &root, const QDateTime &now);

/// "1,000,000", "about 1,000,000"; nothing where it is not known.
[[nodiscard]] QString countWords(qint64 count, RootCounts::Certainty certainty);

/// What a filter is called with how many rows it has: "All 1,204", "All, about 1,000,000", "All".
[[nodiscard]] QString withCount(const QString &title, qint64 count, RootCounts::Certainty certainty);

/// @p text kept left to right inside right-to-left text.
[[nodiscard]] QString leftToRight(const QString &text);

} // namespace ondelete
