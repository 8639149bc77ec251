// SPDX-License-Identifier: MIT
#pragma once

#include "gui/widgets/environment.h"

namespace ondelete {

/// What is asked before a change.
enum class Question { Reason, TypeName };

/// Whether @p question is asked on such a connection. Unless a person has said otherwise: on production and the sample;
/// elsewhere the button alone suffices.
[[nodiscard]] bool asks(Environment environment, Question question);
void setAsks(Environment environment, Question question, bool asked);
/// Back to what holds unless a person says otherwise.
void resetConfirmations();

} // namespace ondelete
