// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

namespace ondelete {

// One writer for each format, behind write(). Each keeps hostile names harmless in its own format.
[[nodiscard]] QString tableText(const Report &report, const TerminalLayout &terminal = {});
[[nodiscard]] QString csvText(const Report &report);
[[nodiscard]] QString markdownText(const Report &report);
/// One table of it; empty where it has no rows.
[[nodiscard]] QString markdownTable(const Report::Table &table);
[[nodiscard]] QString htmlText(const Report &report);
[[nodiscard]] QByteArray pdfBytes(const Report &report);
[[nodiscard]] QByteArray xlsxBytes(const Report &report);
// These write the report's checks.
[[nodiscard]] QByteArray junitBytes(const Report &report);
[[nodiscard]] QByteArray sarifBytes(const Report &report);
[[nodiscard]] QString githubText(const Report &report);
[[nodiscard]] QByteArray gitlabBytes(const Report &report);
/// The numbers of an audit's JSON, or of each that a fleet's holds.
[[nodiscard]] QString openMetricsText(const Report &report);

} // namespace ondelete
