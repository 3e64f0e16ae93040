import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PrintedDocument } from '../printed.ts'

const SONG = '"FangSong","STFangsong","仿宋","SimSun","Songti SC","Noto Serif CJK SC","Noto Sans SC",serif'
const HEI =
  '"SimHei","STHeiti","黑体","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
const KAI = '"KaiTi","STKaiti","楷体",'
const TITLE = '"FZXiaoBiaoSong-B05S","方正小标宋简体","STZhongsong","Songti SC","Noto Serif CJK SC",'

const DECLARED_FACE = '"Medelge Mongolian",'

/** Words as a text of CSS, whatever is in them. */
const quoted = (text: string): string =>
  `"${[...text].map((sign) => (/[\w\u4e00-\u9fff]/.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`

let kept: string | undefined

/** The one face that joins Mongolian letters rightly, in the page itself. */
function mongolianFace(): string {
  kept ??= readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff2',
    ),
  ).toString('base64')
  return `@font-face{font-family:"Medelge Mongolian";src:url(data:font/woff2;base64,${kept}) format("woff2");
unicode-range:U+1800-18AF,U+200C-200D,U+202F,U+11660-1167F}`
}

// The paper is that of GB/T 9704; numbers of pages stand on the outer side, and a cover bears none.
function paper({ notice, layout }: PrintedDocument): string {
  const number = 'content:"— " counter(page) " —";font:14pt SimSun,serif'
  const above = notice === null ? '' : `@top-center{content:${quoted(notice)};font:12pt ${HEI};color:#b3261e}`
  const cover =
    layout === 'statutory'
      ? '@page :first{counter-increment:page 0;@bottom-left{content:none}@bottom-right{content:none}}'
      : ''
  return `@page{size:A4;margin:37mm 26mm 35mm 28mm;${above}}
@page :right{@bottom-right{${number}}}@page :left{@bottom-left{${number}}}${cover}`
}

const look = `
*{box-sizing:border-box}
:root{--ink:#1b2430;--muted:#5b6675;--line:#c9d0d8;--sky:#1d5fa7;--red:#b3261e}
html{font:16pt/28pt "Times New Roman",FACE ${SONG};color:var(--ink);background:#f6f7f9;line-break:strict;overflow-wrap:anywhere;
-webkit-text-size-adjust:100%;text-size-adjust:100%;font-variant-numeric:tabular-nums}
body{margin:0 auto;padding:20mm 26mm 20mm 28mm;max-width:210mm;background:#fff;hanging-punctuation:allow-end}
h1,h2,h3,h4,h5,p,ol,ul,dl,dd,figure{margin:0;padding:0}
h1{font:22pt/35pt ${TITLE}FACE ${SONG};text-align:center;text-wrap:balance;break-after:avoid}
h1 .part{display:inline-block}
h2,h3,h4,h5{font-size:1em;font-weight:400;text-indent:2em;break-after:avoid}
h2{font-family:${HEI}}h3{font-family:${KAI}${SONG}}h4{font-weight:700}
section>p,section>ol>li>p,section>ul>li>p,.text{text-indent:2em;text-align:justify;orphans:2;widows:2}
ol,ul{list-style:none}
ol{counter-reset:item}ol>li{counter-increment:item}
ol>li>p:first-child::before{content:counter(item) "."}
ul>li>p:first-child::before{content:"·"}
table{width:100%;border-collapse:collapse;font-size:12pt;line-height:18pt;margin:8pt 0 14pt}
.caption{font:14pt/22pt ${HEI};padding:8pt 0 0;text-align:center;break-after:avoid}
th,td{border:1px solid var(--ink);padding:3pt 5pt;text-align:center}
th{font-family:${HEI};font-weight:400}
td.long{text-align:left}
thead{display:table-header-group;break-after:avoid}tr{break-inside:avoid}tbody tr:first-child{break-before:avoid}
.even{table-layout:fixed}
a{color:inherit;text-decoration:underline dotted var(--sky);text-decoration-thickness:1px;text-underline-offset:.2em}
a:target,tr:target,.back:target{background:#fff6e5}
a:focus-visible{outline:3px solid var(--sky);outline-offset:2px}
[title]{cursor:help}
.stated{border-bottom:1px dotted var(--muted)}
.notice{position:sticky;top:0;margin:-20mm -26mm 10mm -28mm;padding:4pt 26mm 4pt 28mm;background:#fff6e5;color:var(--red);
font:12pt/18pt ${HEI};text-align:center}
.errata{border:1.5pt solid var(--red);padding:4pt 10pt;margin:0 0 12pt}.errata h2{margin:0;text-indent:0;font-size:14pt;color:var(--red)}
.errata p{font-size:12pt;line-height:20pt;margin:0;text-indent:0}
.chart svg{display:block;width:100%;height:auto;break-inside:avoid}
.photo{margin:8pt 0;text-align:center;break-inside:avoid}.photo img{max-width:100%;max-height:150mm}
.photo figcaption{font-size:12pt;line-height:20pt}.gone{text-indent:0;color:var(--muted);border:1px dashed var(--muted);padding:20pt}
.issuer{margin-top:12mm;font-family:${TITLE}${SONG};color:#e60012;text-align:center;line-height:1.3;white-space:nowrap}
.number{margin-top:28pt;padding-bottom:8pt;border-bottom:2.25pt solid #e60012;text-align:center;min-height:28pt}
.title{margin:35pt 0 28pt}
.subtitle{font-family:${KAI}${SONG};text-align:center;margin:-20pt 0 28pt}
.signature{display:flex;flex-direction:column;align-items:flex-end;margin:56pt 4em 0 0;break-inside:avoid;break-before:avoid}
.signature p{text-align:center;align-self:flex-end}
.enclosed{break-before:page;margin-top:40pt}
.enclosed>p:first-child{font-family:${HEI}}
.imprint{margin-top:28pt;border:1pt solid var(--ink);border-width:1pt 0;font-size:14pt;line-height:22pt;break-inside:avoid}
.imprint p{padding:0 1em;display:flex;justify-content:space-between;gap:1em}
.imprint p+p{border-top:.75pt solid var(--ink)}
.cover{text-align:center;padding-top:45mm;break-after:page}
.cover dl{margin:80mm 0 0;text-align:left;display:grid;grid-template-columns:auto 1fr;gap:14pt 0}
.appendix{break-before:page;font:10.5pt/16pt FACE ${HEI};margin-top:40pt;border-top:1px solid var(--line);padding-top:14pt}
.appendix h2{font-size:14pt;text-indent:0;line-height:24pt}
.appendix p{color:var(--muted)}
.appendix table{font-size:9.5pt;line-height:14pt}
.appendix th,.appendix td{border-color:var(--line);text-align:left}
.appendix td.exact{text-align:right;white-space:nowrap}
.appendix .place,.appendix .mark{white-space:nowrap}
.digest{overflow-wrap:anywhere;font-family:Consolas,Menlo,monospace}
@media screen and (max-width:720px){
html{font-size:17px;line-height:1.75}body{padding:24px 16px}h1{font-size:1.35em;line-height:1.4}
.issuer{font-size:1.6em!important;white-space:normal}
.notice{margin:-24px -16px 20px;padding:4px 16px}.cover{padding-top:10vh}.cover dl{margin-top:15vh}
.signature{margin-right:0}.imprint p{flex-direction:column;gap:0}
.scroll{overflow-x:auto;margin:0 -16px;padding:0 16px}.scroll table{min-width:32em}
.appendix table,.appendix tbody,.appendix tr,.appendix td{display:block;min-width:0}
.appendix thead{display:none}.appendix tr{border:1px solid var(--line);border-radius:6px;padding:6px 10px;margin-top:8px}
.appendix td{border:0;padding:1px 0 1px 5.5em;position:relative}.appendix td.exact{text-align:left}
.appendix td::before{content:attr(data-label);position:absolute;left:0;color:var(--muted)}
}
@media print{html{background:none}body{padding:0;max-width:none}.notice{display:none}.screen{display:none!important}
.appendix,.enclosed{margin-top:0;border:0;padding:0}a{text-decoration:none}.stated{border:0}.issuer{margin-top:20mm}}
`

/** All that the page looks like, on screen and on paper; with the Mongolian face where its letters stand in it. */
export function pageCss(printed: PrintedDocument, hasMongolian: boolean): string {
  const faces = look.replaceAll('FACE ', hasMongolian ? DECLARED_FACE : '')
  return `${hasMongolian ? mongolianFace() : ''}${paper(printed)}${faces}`.replaceAll('\n', '')
}
