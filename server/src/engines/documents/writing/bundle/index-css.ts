/** What the first page of an evidence bundle looks like: text first, photos beside one another. */
export const indexCss = `
*{box-sizing:border-box}
:root{--ink:#1b2430;--muted:#5b6675;--line:#e3e7ec;--sky:#1d5fa7}
html{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;background:#f6f7f9;
color:var(--ink);line-break:strict;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
body{margin:0 auto;padding:32px 24px;max-width:60em}
h1,h2,h3,p{margin:0}h1{font-size:1.6em;line-height:1.3}h2{font-size:1.2em;margin:32px 0 8px}h3{font-size:1.05em}
a{color:var(--sky);text-underline-offset:.2em}
header,section{background:#fff;border:1px solid var(--line);border-radius:6px;padding:16px 20px;margin-top:12px}
section:target{border-color:var(--sky);box-shadow:0 0 0 2px var(--sky)}
.muted{color:var(--muted)}.muted a{margin-left:.6em}
.notice{color:#b3261e;font-weight:600}
.digest{font-size:.82em;color:var(--muted)}
table{border-collapse:collapse;width:100%;margin-top:8px;font-size:.9em}
td{border-top:1px solid var(--line);padding:4px 12px 4px 0;vertical-align:top}
.amount{text-align:right;white-space:nowrap;padding-right:0}
.files{display:flex;flex-wrap:wrap;gap:12px;margin-top:8px}
.files a{display:grid;gap:4px;max-width:240px;font-size:.82em}
.files img{width:240px;max-width:100%;height:160px;object-fit:cover;border-radius:6px;background:#e3e7ec}
@media (max-width:480px){body{padding:16px}.scroll{overflow-x:auto}.scroll table{min-width:30em}.files a{max-width:100%}}
@media print{html{background:none}header,section{break-inside:avoid}}
`
  .trim()
  .replaceAll('\n', '')
