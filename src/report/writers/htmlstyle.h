// SPDX-License-Identifier: MIT
#pragma once

namespace ondelete {

/// The style sheet of every HTML report: light and dark as the reader's system is, black on white in print.
inline constexpr auto htmlStyle = R"css(
:root {
  color-scheme: light dark;
  --back: #f6f7f9; --panel: #ffffff; --side: #eef0f3; --line: #dfe3e8; --text: #1b2430; --muted: #56606e;
  --accent: #245fcb; --good: #157343; --good-back: #e2f5ea; --warning: #8a5800; --warning-back: #fdf1d8;
  --bad: #b3261e; --bad-back: #fce8e6; --set-null: #5f45b5; --set-null-back: #efeafc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #1b1e24; --panel: #22262e; --side: #191c21; --line: #343a45; --text: #e6e9ee; --muted: #a3adba;
    --accent: #7aa7ff; --good: #6fd39b; --good-back: #1d3a2b; --warning: #f0c060; --warning-back: #40351b;
    --bad: #ff9a90; --bad-back: #4a2522; --set-null: #b8a3ff; --set-null-back: #332b52;
  }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 32px; background: var(--back); color: var(--text);
       font: 13px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
main { max-width: 1280px; margin: 0 auto; }
h1 { margin: 0; font-size: 18px; font-weight: 600; }
h2 { margin: 32px 0 8px; font-size: 15px; font-weight: 600; }
p { margin: 4px 0; }
.subtitle, .muted, dt { color: var(--muted); }
.headline { margin: 16px 0 8px; padding: 12px 16px; border-radius: 6px; font-size: 15px; font-weight: 600;
            background: var(--side); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 16px 0; }
dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin-bottom: 16px; background: var(--panel); border: 1px solid var(--line);
          border-radius: 6px; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 8px 12px; text-align: start; font-weight: 600; }
th, td { padding: 6px 12px; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--muted); font-weight: 600; white-space: nowrap; }
td { overflow-wrap: break-word; }
.long { min-width: 240px; }
th button { all: unset; cursor: pointer; }
th button:hover, th button:focus-visible { color: var(--accent); text-decoration: underline; }
th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
th[aria-sort="ascending"] button::after { content: " \2191"; }
th[aria-sort="descending"] button::after { content: " \2193"; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 16px 0;
           padding: 0; list-style: none; }
.figures li { padding: 12px 16px; border-radius: 6px; background: var(--side); color: var(--text); }
.figures b { display: block; font-size: 22px; }
.figures .good { background: var(--good-back); } .figures .good b { color: var(--good); }
.figures .warning { background: var(--warning-back); } .figures .warning b { color: var(--warning); }
.figures .bad { background: var(--bad-back); } .figures .bad b { color: var(--bad); }
svg { display: block; width: 100%; max-width: 760px; margin: 8px 0 24px; font: inherit; }
svg.reach { width: auto; max-width: none; margin: 8px; }
svg .way { fill: none; stroke: var(--text); stroke-width: 2; } svg .tip { fill: var(--text); }
svg .way.unlinks { stroke: var(--set-null); stroke-dasharray: 7 4; } svg .tip.unlinks { fill: var(--set-null); }
svg .way.stops { stroke: var(--bad); stroke-width: 4; } svg .tip.stops { fill: var(--bad); }
svg.reach .way { stroke-width: 1.4; } svg.reach .way.stops { stroke-width: 2.6; }
svg .cross { fill: var(--panel); stroke: var(--bad); stroke-width: 2.5; }
svg .box { fill: var(--panel); stroke: var(--line); stroke-width: 1.5; }
svg .box.unlinks { fill: var(--set-null-back); stroke: var(--set-null); stroke-dasharray: 7 4; }
svg .box.stops { fill: var(--bad-back); stroke: var(--bad); stroke-width: 2.5; }
svg .box.root { stroke: var(--accent); }
svg text { fill: var(--muted); font-size: 12px; } svg .name { fill: var(--text); font-size: 13px; font-weight: 600; }
svg .name.stops { fill: var(--bad); } svg .name.unlinks { fill: var(--set-null); }
.end { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tone { padding: 1px 8px; border-radius: 6px; white-space: nowrap; }
.good { color: var(--good); background: var(--good-back); }
.warning { color: var(--warning); background: var(--warning-back); }
.bad { color: var(--bad); background: var(--bad-back); }
.set-null { color: var(--set-null); background: var(--set-null-back); }
pre { padding: 12px 16px; overflow-x: auto; background: var(--panel); border: 1px solid var(--line);
      border-radius: 6px; font: 12px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; direction: ltr;
      text-align: left; }
@media print {
  :root { color-scheme: light; --back: #ffffff; --panel: #ffffff; --side: #ffffff; --line: #999999;
          --text: #000000; --muted: #333333; --good: #0b4d2b; --good-back: #ffffff; --warning: #5c3b00;
          --warning-back: #ffffff; --bad: #7d1a15; --bad-back: #ffffff; --set-null: #3d2c78;
          --set-null-back: #ffffff; }
  body { padding: 0; font-size: 10px; }
  main { max-width: none; }
  .scroll { overflow: visible; border: 0; }
  .headline { padding: 0; }
  svg.reach { max-width: 100%; }
  .figures li, svg { break-inside: avoid; }
  th[aria-sort] button::after { content: none; }
  th, td { padding: 3px 6px; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
}
)css";

} // namespace ondelete
