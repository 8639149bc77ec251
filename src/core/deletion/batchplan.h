// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/deleteforecast.h"
#include "core/reach/deletegraph.h"

namespace ondelete {

/// What a person may ask for: more would be what batches are to avoid.
constexpr int mostRowsOfABatch = 1'000'000;

/// Rows of one table that batches are made of.
struct BatchUnit
{
    QualifiedName table;
    qint64 rows = 0;
    int batches = 0;
    QList<Oid> holding; ///< keys of a circle: a row that another points at by one of them waits for that one
    int circle = -1;    ///< units with the same number hold each other; -1: none does

    friend bool operator==(const BatchUnit &, const BatchUnit &) = default;
};

/// Rows that can't be batches of their own: they go with the rows that they hang on.
struct GoesAlong
{
    enum class Why {
        NoKey,    ///< they can't be told apart
        NoRight,  ///< this user may delete there only through a key's rule
        Policies, ///< of row-level security: they may hide some
    };

    QualifiedName table;
    qint64 rows = 0;
    Why why = Why::NoKey;

    friend bool operator==(const GoesAlong &, const GoesAlong &) = default;
};

/// How a delete is made of several transactions: what nothing points at goes first, the root rows last.
struct BatchPlan
{
    qint64 most = 0;        ///< rows of one batch
    qint64 rows = 0;        ///< of the whole: those that go, and those that stay and are written
    int batches = 0;        ///< at least: rows that go along or stay may make them more
    QList<BatchUnit> units; ///< in their order; the last is the root's
    QList<GoesAlong> along;

    friend bool operator==(const BatchPlan &, const BatchPlan &) = default;
};

/// A batch names its rows by their keys, which are in memory: more of them than this never, however many rows a person
/// lets it have.
inline constexpr qint64 mostKeysOfABatch = 200'000;

/// Plans batches of @p most rows. Pure.
[[nodiscard]] BatchPlan planBatches(const Schema &schema, const DeleteGraph &graph, const DeleteForecast &forecast,
                                    qint64 most);

} // namespace ondelete
