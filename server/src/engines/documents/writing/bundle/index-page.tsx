/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import { renderHtml } from '#engines/pages/render-page'
import type { PrintedDocument, PrintedFigure } from '../printed.ts'
import { exactOf, markOf, say, scopeOf } from '../said.ts'
import { type BundleFigure, type BundleFile, type BundleRecord, isPicture, keyOf } from './bundle.ts'
import { indexCss } from './index-css.ts'
import { placesOf } from './told-as-json.ts'

interface Evidence {
  printed: PrintedDocument
  digest: string
  records: readonly BundleRecord[]
  /** By the places of figures, and by digests of files. */
  behind: ReadonlyMap<string, BundleFigure>
  files: ReadonlyMap<string, { file: BundleFile; path: string }>
}

const linkTo = (name: string) => `#${encodeURIComponent(name)}`

/** Where what comes piece by piece is put in; what people write has no tags of its own in a page. */
const PIECES = '<hr class="pieces">'

function Frame({ printed, digest }: Pick<Evidence, 'printed' | 'digest'>) {
  const { title, unit, periodLabel, notice } = printed
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
          <p class="digest">{say('digest', { digest })}</p>
        </header>
        <main dangerouslySetInnerHTML={{ __html: PIECES }} />
      </body>
    </html>
  )
}

/** What the records behind a figure add up to, in words; nothing where they are no sum. */
function summed(figure: PrintedFigure, records: readonly BundleRecord[]): string {
  if (records.length === 0) return say('bundle.no-records', { mark: markOf(figure) })
  const many = { n: records.length }
  const amounts = records.map(({ amount }) => amount)
  if (figure.amount === null || amounts.includes(null)) return say('bundle.records-of', many)
  const sum = amounts.reduce((all, amount) => all + BigInt(amount ?? 0), 0n)
  return sum === BigInt(figure.amount)
    ? say('bundle.adds-up', many)
    : say('bundle.adds-up-to', { ...many, sum: exactOf({ ...figure, amount: Number(sum) }) })
}

const Row = ({ figure, record, name }: { figure: PrintedFigure; record: BundleRecord; name: string }) => (
  <tr>
    <td>{record.when}</td>
    <td>{record.unit}</td>
    <td>
      <a href={linkTo(name)}>{record.title}</a>
    </td>
    <td class="amount">{record.amount === null ? '' : exactOf({ ...figure, amount: record.amount })}</td>
  </tr>
)

function* figurePieces(
  figure: PrintedFigure,
  records: readonly BundleRecord[],
  names: ReadonlyMap<string, string>,
): Generator<string> {
  const head = (
    <>
      <h3>
        <a href={`document.html${linkTo(`at-${figure.place}`)}`}>{figure.text}</a>
      </h3>
      <p>
        {scopeOf(figure)}
        {say('between')}
        <b>{exactOf(figure)}</b>
        {say('between')}
        {markOf(figure)}
      </p>
      <p class="muted">{summed(figure, records)}</p>
    </>
  )
  yield `${renderToString(<section id={figure.place} />).replace('</section>', '')}${renderToString(head)}`
  if (records.length > 0) yield '<div class="scroll"><table><tbody>'
  for (const record of records)
    yield renderToString(<Row figure={figure} record={record} name={names.get(keyOf(record)) ?? ''} />)
  yield records.length > 0 ? '</tbody></table></div></section>' : '</section>'
}

function RecordPart({
  record,
  name,
  places,
  files,
}: {
  record: BundleRecord
  name: string
  places: readonly string[]
  files: Evidence['files']
}) {
  return (
    <section id={name}>
      <h3>{record.title}</h3>
      <p>{[record.when, record.unit].filter(Boolean).join('　')}</p>
      <p class="muted">
        {say('bundle.counts-in')}
        {places.map((place) => (
          <a key={place} href={linkTo(place)}>
            {place}
          </a>
        ))}
      </p>
      <div class="files">
        {record.files.map((digest) => {
          const known = files.get(digest)
          if (!known)
            return (
              <p key={digest} class="muted digest">
                {say('bundle.left-out', { digest })}
              </p>
            )
          const { path, file } = known
          return (
            <a key={digest} href={path}>
              {isPicture(path) && <img src={path} alt={file.name} loading="lazy" />}
              <span>{file.name}</span>
            </a>
          )
        })}
      </div>
    </section>
  )
}

/** The page one begins with, piece by piece: from each number to its records, and from each record to its photos, by plain links. */
export function* indexPieces(evidence: Evidence): Generator<string> {
  const { printed, digest, records, behind, files } = evidence
  const [above = '', below = ''] = renderHtml(<Frame printed={printed} digest={digest} />).split(PIECES)
  const names = new Map(records.map((record, nth) => [keyOf(record), `record-${nth + 1}`]))
  const places = placesOf([...behind.values()])
  yield `${above}${renderToString(<h2>{say('bundle.figures', { n: printed.figures.length })}</h2>)}`
  for (const figure of printed.figures)
    yield* figurePieces(figure, behind.get(figure.place)?.records ?? [], names)
  yield renderToString(<h2>{say('bundle.records', { n: records.length })}</h2>)
  for (const record of records) {
    const key = keyOf(record)
    yield renderToString(
      <RecordPart record={record} name={names.get(key) ?? ''} places={places.get(key) ?? []} files={files} />,
    )
  }
  yield below
}
