// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace ondelete {

/// One kind of schema: what makes it in an empty database, and what a delete of its root row must do there.
struct Kind
{
    QString name = {}; ///< in words
    QString setup = {};
    QStringList expected = {}; ///< "public.children delete 2": what the preview must say, and what must come true
    QualifiedName root{QStringLiteral("public"), QStringLiteral("roots")};
    RowKey key{QStringLiteral("1")};
    QString needs = {}; ///< SQL: whether this server can have it; empty: every one
};

/// Every built-in type in rows that go, that are unlinked, and that have no key.
[[nodiscard]] QList<Kind> kindsOfValues();
/// Keys of every type, with a child whose value is equal but spelled otherwise.
[[nodiscard]] QList<Kind> kindsOfKeys();
/// Ways in which tables hang together: self-references, cycles, diamonds, partitions, inheritance.
[[nodiscard]] QList<Kind> kindsOfShapes();
/// Names of schemas, tables, columns and keys.
[[nodiscard]] QList<Kind> kindsOfNames();

/// SQL: whether @p extension can be created.
[[nodiscard]] QString offersExtension(const QString &extension);
/// SQL: whether collations of ICU are there.
[[nodiscard]] QString offersIcu();

} // namespace ondelete
