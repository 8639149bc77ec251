// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/question.h"

#include <memory>

namespace ondelete {

/// Notes in a schema what reading its rows and evaluating its expressions would run that looking must not run, as
/// CodeTrust decides; what can't even be read is no longer readable. Evaluates nothing.
class CodeReader
{
public:
    CodeReader(Connection &connection, Schema &schema);
    ~CodeReader();
    CodeReader(const CodeReader &) = delete;
    CodeReader &operator=(const CodeReader &) = delete;

    /// What must be read first; the schema's tables are there by then.
    [[nodiscard]] QList<Question> queries();
    /// What must be read then, with the schema's columns there.
    [[nodiscard]] QList<Question> further();
    /// Afterwards, with all else in the schema. Throws DbError.
    void mark();

private:
    class Marker;
    std::unique_ptr<Marker> m_marker;
};

} // namespace ondelete
