/// The look of every page: system fonts, one accent, light and dark, phone and print.
enum StyleSheet {
    static let page = StaticText(
        """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --quiet: #57606a; --line: #d8dee4;
          --wash: #f6f8fa; --accent: #0072b2; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6edf3; --paper: #0d1117; --quiet: #8b949e; --line: #30363d; --wash: #161b22;
            --accent: #56b4e9; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system,
          "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums;
          -webkit-text-size-adjust: 100%; overflow-wrap: break-word; }
        .page { max-width: 1000px; margin: 0 auto; padding: 32px 16px 64px; }
        h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px; }
        h2 { font-size: 20px; line-height: 1.3; margin: 48px 0 12px; }
        h3 { font-size: 16px; margin: 24px 0 8px; }
        p, li, dd { max-width: 62ch; }
        p { margin: 0 0 12px; }
        ul { margin: 0 0 12px; padding-left: 20px; }
        li { margin-bottom: 8px; }
        a { color: var(--accent); }
        .lead { color: var(--quiet); }
        .finding { font-size: 20px; line-height: 1.4; margin: 20px 0; padding-left: 16px;
          border-left: 4px solid var(--accent); max-width: 56ch; }
        .note { font-size: 14px; color: var(--quiet); margin: 8px 0; }
        .unit { color: var(--quiet); font-weight: 400; white-space: nowrap; }
        figure { margin: 24px 0; }
        figure svg { display: block; max-width: 100%; height: auto; }
        .narrow { display: none; }
        .contents ol { columns: 2; column-gap: 32px; margin: 24px 0; padding-left: 24px; font-size: 14px; }
        .contents li { break-inside: avoid; margin-bottom: 4px; }
        .checklist { list-style: none; padding: 0; }
        .checklist li { display: grid; grid-template-columns: 9em 1fr; margin-bottom: 16px; max-width: none; }
        .checklist p { margin: 0; }
        .state { vertical-align: -2px; margin-right: 4px; }
        .block { margin: 16px 0 24px; }
        .scroll { overflow-x: auto; }
        .table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.4; }
        .table th, .table td { padding: 6px 4px 6px 8px; vertical-align: top; border-bottom: 1px solid var(--line); }
        .table th { text-align: left; font-weight: 600; }
        .table thead th { vertical-align: bottom; border-bottom: 2px solid var(--line); }
        .table th:first-child { padding-left: 0; }
        .table th.n, .table td.n { text-align: right; white-space: nowrap; }
        .table thead th.n { white-space: normal; }
        .table thead th.e { padding-right: 24px; }
        .table th[scope=row] { min-width: 80px; }
        .table th:last-child, .table td:last-child { padding-right: 0; }
        .table thead th.e:last-child { padding-right: 16px; }
        .table td.t { text-align: left; }
        .table td.s { white-space: nowrap; }
        .tag { display: inline-block; width: 16px; padding-left: 4px; text-align: left; font-size: 12px;
          color: var(--quiet); text-decoration: none; cursor: help; }
        .range { display: block; font-size: 12px; color: var(--quiet); padding-right: 16px; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; font-size: 14px; }
        dt { font-weight: 600; }
        dd { margin: 0; }
        code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
          font-size: 14px; }
        pre { background: var(--wash); padding: 12px; overflow-x: auto; border-radius: 4px; }
        .command { white-space: pre-wrap; overflow-wrap: anywhere; }
        details { border-top: 1px solid var(--line); padding: 8px 0; }
        summary { cursor: pointer; font-weight: 600; }
        summary:focus-visible, a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .tree { list-style: none; padding-left: 16px; border-left: 1px solid var(--line); font-size: 14px; }
        .tree li { max-width: none; margin-bottom: 4px; }
        .equation { display: inline-block; padding: 0 4px; background: var(--wash); }
        footer { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--line); }
        @media (max-width: 559px) {
          .page { padding: 20px 16px 48px; }
          h1 { font-size: 24px; }
          .finding { font-size: 18px; padding-left: 12px; }
          .wide { display: none; }
          .narrow { display: block; }
          .stacked, .stacked tbody, .stacked tr, .stacked th[scope=row], .stacked td { display: block; width: auto; }
          .stacked thead { display: none; }
          .stacked tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
          .stacked th[scope=row] { border: 0; padding: 4px 0; font-size: 16px; }
          .stacked td, .stacked td.n { display: flex; justify-content: space-between; gap: 16px; border: 0;
            padding: 2px 0; text-align: left; white-space: normal; }
          .stacked td:has(.v:empty) { display: none; }
          .stacked td::before { content: attr(data-label); color: var(--quiet); }
          .stacked td .v { text-align: right; }
          .pad { display: none; }
          .table td.s { white-space: normal; }
          .stacked td.t .v { overflow-wrap: anywhere; }
          .contents ol { columns: 1; }
          .checklist li { grid-template-columns: 1fr; }
          dl { grid-template-columns: 1fr; }
          dd { margin-bottom: 8px; }
        }
        @media print {
          :root { --ink: #000000; --paper: #ffffff; --quiet: #444444; --line: #bbbbbb; --wash: #ffffff;
            --accent: #000000; }
          body { font-size: 11pt; }
          .page { max-width: none; padding: 0; }
          figure, tr, .finding, .checklist li { break-inside: avoid; }
          h2, h3, .contents, thead { break-after: avoid; }
          .scroll { overflow: visible; }
          .many { font-size: 6pt; }
          .printed::details-content { content-visibility: visible; display: block; height: auto; }
          a[download] { display: none; }
          .narrow { display: none; }
          .wide { display: block; }
        }
        """)
}
