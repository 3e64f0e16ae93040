import { createHash } from 'node:crypto'

/** The colors of the workbench by the same names; a test holds the two together. */
export const pageColors = {
  light: {
    ink: '#1b2430',
    muted: '#5b6675',
    line: '#e3e7ec',
    paper: '#ffffff',
    ground: '#f6f7f9',
    sky: '#1d5fa7',
    'on-sky': '#ffffff',
    ochre: '#8a5a12',
    grass: '#2e7d4f',
    cinnabar: '#b3261e',
  },
  dark: {
    ink: '#e6eaf0',
    muted: '#9da8b7',
    line: '#2b3441',
    paper: '#171d26',
    ground: '#10151c',
    sky: '#7db1ea',
    'on-sky': '#10151c',
    ochre: '#e3b15c',
    grass: '#72c393',
    cinnabar: '#f2938b',
  },
} as const

export const mongolianFont = '/pages/mongolian.woff2'

const named = (colors: Record<string, string>) =>
  Object.entries(colors)
    .map(([name, color]) => `--${name}:${color}`)
    .join(';')

// One column of 38 Chinese characters; Mongolian comes first among the faces, or another would tear its words apart.
const sheet = `
@font-face{font-family:"Medelge Mongolian";src:url("${mongolianFont}") format("woff2");font-display:swap;
unicode-range:U+1800-18AF,U+200C-200D,U+202F,U+11660-1167F}
:root{color-scheme:light dark;${named(pageColors.light)}}
@media (prefers-color-scheme:dark){:root{${named(pageColors.dark)}}}
*{box-sizing:border-box}
html{font:17px/1.6 "Medelge Mongolian","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;
background:var(--ground);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:48px 24px;max-width:calc(38em + 48px);line-break:strict;overflow-wrap:anywhere;
font-variant-numeric:tabular-nums}
h1,h2,h3,p,dl,dd{margin:0}
h1{font-size:1.9em;line-height:1.3;font-weight:600;text-wrap:balance}
h2{font-size:1.25em;line-height:1.4;font-weight:600}
h3{font-size:1em;font-weight:600}
a{color:var(--sky);text-underline-offset:.2em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--sky);outline-offset:3px;border-radius:3px}
main{display:grid;gap:24px}
.owner{display:flex;gap:24px;align-items:center}
.mongolian{writing-mode:vertical-lr;font-size:1.1em;line-height:1.4;max-height:10em;color:var(--muted)}
.action{display:inline-block;padding:10px 24px;border-radius:6px;background:var(--sky);color:var(--on-sky);
text-decoration:none;font-weight:600}
.action:hover{text-decoration:underline}
.muted{color:var(--muted)}
.small{font-size:.82em}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:20px 24px}
.panel{margin-top:16px}
.value{font-size:2.2em;line-height:1.3;font-weight:600}
.value small{font-size:.5em;font-weight:400;color:var(--muted);margin-left:.25em}
.declared,.warned{color:var(--ochre)}
.good{color:var(--grass)}
.wrong{color:var(--cinnabar)}
.verdict{font-size:1.25em;font-weight:600}
.code{font-variant-numeric:tabular-nums;letter-spacing:.04em}
summary{cursor:pointer;color:var(--sky);padding:8px 0 0;width:fit-content}
details[open]>summary{padding-bottom:12px}
.mark{display:inline-block}
dl{display:grid;gap:12px}
dt{color:var(--muted);font-size:.82em}
form{display:flex;flex-wrap:wrap;gap:12px;align-items:end}
label{display:grid;gap:4px;flex:1 1 16em}
input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:9px 12px;width:100%}
input:focus-visible,button:focus-visible{outline:3px solid var(--sky);outline-offset:3px}
button{font:inherit;border:0;cursor:pointer}
.lines{margin:0;padding:0;list-style:none}
.lines li{display:grid;grid-template-columns:6.2em 1fr auto;gap:0 12px;padding:6px 0;border-top:1px solid var(--line)}
footer{margin-top:48px;padding-top:16px;border-top:1px solid var(--line)}
footer p+p{margin-top:4px}
@media (max-width:480px){body{padding:32px 16px}h1{font-size:1.55em}.panel{padding:16px}.owner{gap:16px}}
@media print{:root{${named(pageColors.light)}}html{background:none}body{padding:0;max-width:none}
.action{background:none;color:var(--ink);padding:0}.screen{display:none}.panel{break-inside:avoid}
details::details-content{content-visibility:visible;height:auto}}
`

export const pageStyle = sheet.trim().replaceAll('\n', '')

/** Nothing runs, nothing comes from elsewhere, and the one style sheet is the one that stands in the page. */
export const pagePolicy = (style: string, form = false): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    `form-action ${form ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ].join(';')
