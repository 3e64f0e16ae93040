import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as it leaves: written once, packed once, named by its content. */
export interface PageBytes {
  html: Buffer
  packed: Buffer
  tag: string
}

export const renderHtml = (page: JSX.Element): string => `<!doctype html>${renderToString(page)}`

export async function renderPage(page: JSX.Element): Promise<PageBytes> {
  const html = Buffer.from(renderHtml(page))
  const tag = createHash('sha256').update(html).digest('base64url').slice(0, 22)
  // Weak: the packed and the plain bytes bear the same name.
  return { html, packed: await promisify(gzip)(html), tag: `W/"${tag}"` }
}
