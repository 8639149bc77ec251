// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"

#include <QtCore/QByteArray>

namespace ondelete {

/// A mistake in a spec file. Line and column count from 1; the column counts characters.
struct SpecIssue
{
    QString message;
    int line = 1;
    int column = 1;

    /// "line 3, column 7: …"
    [[nodiscard]] QString toString() const;
    friend bool operator==(const SpecIssue &, const SpecIssue &) = default;
};

/// A spec, or everything that is wrong with it. The spec is to be used only when there are no issues.
struct SpecReading
{
    Spec spec;
    QList<SpecIssue> issues;

    [[nodiscard]] bool isGood() const { return issues.isEmpty(); }
};

/// Reads a spec file's bytes. Never throws; every mistake is reported with its place.
[[nodiscard]] SpecReading readSpec(const QByteArray &json);

/// The spec that the program carries: the WhatsApp session history.
[[nodiscard]] const Spec &builtInSpec();

} // namespace ondelete
