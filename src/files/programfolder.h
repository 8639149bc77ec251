// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// Where this program keeps its files of this person: the program's name alone, whatever the settings are called by.
[[nodiscard]] QString programFolder();

/// Takes over what former versions, which named no organization, kept as settings; no effect where there are newer
/// ones. To be called once, before any setting is read.
void takeOverFormerSettings();

} // namespace ondelete
