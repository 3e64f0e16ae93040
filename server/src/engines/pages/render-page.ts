import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { pagePolicy, pageStyle } from './page-style.ts'

/** A page as it leaves: written once, packed once, named by its content. */
export interface PageBytes {
  html: Buffer
  packed: Buffer
  tag: string
  /** What the browser may do with it. */
  policy: string
}

export const renderHtml = (page: JSX.Element): string => `<!doctype html>${renderToString(page)}`

/** Our own addresses in a page, led below the prefix. What people wrote has no quotes of its own in it. */
const below = (html: string, prefix: string): string =>
  prefix === '' ? html : html.replace(/((?:href|src|action)="|url\(")(\/(?!\/))/g, `$1${prefix}$2`)

/**
 * @param prefix what stands before all addresses of the platform: `/kepu`, or nothing
 * @param form whether something is typed into it, to be sent to the platform
 */
export async function renderPage(page: JSX.Element, prefix: string, form = false): Promise<PageBytes> {
  const text = below(renderHtml(page), prefix)
  const html = Buffer.from(text)
  const tag = createHash('sha256').update(html).digest('base64url').slice(0, 22)
  // Weak: the packed and the plain bytes bear the same name.
  const policy = pagePolicy(below(pageStyle, prefix), form)
  return { html, packed: await promisify(gzip)(html), tag: `W/"${tag}"`, policy }
}
