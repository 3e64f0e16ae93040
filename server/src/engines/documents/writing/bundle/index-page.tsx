/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import { renderHtml } from '#engines/pages/render-page'
import type { PrintedDocument } from '../printed.ts'
import { errataOf, say } from '../said.ts'
import { type BundleFigure, type BundleFile, type BundleRecord, keyOf } from './bundle.ts'
import { figurePieces } from './figure-part.tsx'
import { indexCss } from './index-css.ts'
import { RecordPart } from './record-part.tsx'
import { placesOf } from './told-as-json.ts'

interface Evidence {
  printed: PrintedDocument
  digest: string
  records: readonly BundleRecord[]
  /** By the places of figures, and by digests of files. */
  behind: ReadonlyMap<string, BundleFigure>
  files: ReadonlyMap<string, { file: BundleFile; path: string }>
}

/** Where what comes piece by piece is put in; what people write has no tags of its own in a page. */
const PIECES = '<hr class="pieces">'

function Frame({ printed, digest }: Pick<Evidence, 'printed' | 'digest'>) {
  const { title, unit, periodLabel, notice } = printed
  const errata = errataOf(printed)
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:"
        />
        <title>{say('bundle.title', { title })}</title>
        <style dangerouslySetInnerHTML={{ __html: indexCss }} />
      </head>
      <body>
        <header>
          {notice !== null && <p class="notice">{notice}</p>}
          <h1>{title}</h1>
          <p>{[unit, periodLabel].filter(Boolean).join('　')}</p>
          <p>
            <a href="document.html">{say('bundle.page')}</a>　<a href="document.docx">{say('bundle.docx')}</a>
            {'　'}
            <a href="README.txt">{say('bundle.how')}</a>
          </p>
          {errata.length > 0 && (
            <>
              <h2>{say('errata')}</h2>
              {errata.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </>
          )}
          <p class="digest">{say('digest', { digest })}</p>
        </header>
        <main dangerouslySetInnerHTML={{ __html: PIECES }} />
      </body>
    </html>
  )
}

/** The page one begins with, piece by piece: from each number to its records, and from each record to its photos, by plain links. */
export function* indexPieces(evidence: Evidence): Generator<string> {
  const { printed, digest, records, behind, files } = evidence
  const [above = '', below = ''] = renderHtml(<Frame printed={printed} digest={digest} />).split(PIECES)
  const names = new Map(records.map((record, nth) => [keyOf(record), `record-${nth + 1}`]))
  const places = placesOf([...behind.values()])
  const texts = new Map(printed.figures.map(({ place, text }) => [place, text]))
  yield `${above}${renderToString(<h2>{say('bundle.figures', { n: printed.figures.length })}</h2>)}`
  for (const figure of printed.figures)
    yield* figurePieces(figure, behind.get(figure.place)?.records ?? [], names)
  yield renderToString(<h2>{say('bundle.records', { n: records.length })}</h2>)
  for (const record of records) {
    const key = keyOf(record)
    const counted = (places.get(key) ?? []).map((place) => ({ place, text: texts.get(place) ?? place }))
    yield renderToString(
      <RecordPart record={record} name={names.get(key) ?? ''} places={counted} files={files} />,
    )
  }
  yield below
}
