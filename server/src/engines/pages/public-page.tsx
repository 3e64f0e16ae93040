/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/locale'
import { pageStyle } from './page-style.ts'

export interface PublicPageProps {
  language: Locale
  title: string
  /** For whoever holds its address, and for no search engine. */
  unlisted?: boolean
  /** Whose page it is, of when, and what else stands below. */
  foot: ComponentChildren
  children: ComponentChildren
}

/** The frame of every public page: text first, whole without a script, everything escaped. */
export const PublicPage = ({ language, title, unlisted, foot, children }: PublicPageProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {unlisted && <meta name="robots" content="noindex, nofollow" />}
      <title>{title}</title>
      <link rel="icon" href="/desk/mark.svg" type="image/svg+xml" />
      {/* Ours alone, written in the code: the one text that is not escaped, for its hash to fit. */}
      <style dangerouslySetInnerHTML={{ __html: pageStyle }} />
    </head>
    <body>
      <main>{children}</main>
      <footer class="muted small">{foot}</footer>
    </body>
  </html>
)
