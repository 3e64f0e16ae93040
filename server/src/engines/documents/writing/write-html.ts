import { h } from 'preact'
import { renderHtml } from '#engines/pages/render-page'
import { pageCss } from './html/page-css.ts'
import { PrintedPage } from './html/printed-page.tsx'
import type { PrintedDocument } from './printed.ts'

/**
 * The document as one page that is read, printed and kept by itself. Each figure leads to an appendix that says exactly
 * what it is; with `evidence`, the address of a page, the appendix leads on to its records there.
 */
export function writeHtml(printed: PrintedDocument, { evidence }: { evidence?: string } = {}): string {
  const hasMongolian = /\p{Script=Mongolian}/u.test(JSON.stringify(printed))
  return renderHtml(h(PrintedPage, { printed, css: pageCss(printed, hasMongolian), evidence }))
}
