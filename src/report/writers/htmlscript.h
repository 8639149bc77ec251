// SPDX-License-Identifier: MIT
#pragma once

namespace ondelete {

/// Sorts a table by the column whose title is pressed. The one script of a page: its hash stands in the page's policy,
/// so that nothing else can run, whatever a name smuggles in. Without it the page is the same, but not sortable.
inline constexpr auto htmlScript = R"js(
"use strict";
for (const button of document.querySelectorAll("th button")) {
  button.addEventListener("click", () => {
    const head = button.closest("th");
    const body = head.closest("table").tBodies[0];
    const column = head.cellIndex;
    const down = head.getAttribute("aria-sort") === "ascending";
    const key = (row) => {
      const cell = row.cells[column];
      return cell.dataset.value === undefined ? cell.textContent : cell.dataset.value;
    };
    const order = new Intl.Collator(document.documentElement.lang, {numeric: true});
    const rows = Array.from(body.rows);
    const numbers = head.classList.contains("end");
    rows.sort((a, b) => numbers ? (Number(key(a)) || 0) - (Number(key(b)) || 0) : order.compare(key(a), key(b)));
    if (down)
      rows.reverse();
    for (const other of head.parentNode.cells)
      other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
  });
}
)js";

} // namespace ondelete
