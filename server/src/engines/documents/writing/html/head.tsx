/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { widthOf } from '../column-widths.ts'
import type { PrintedDocument, PrintedHead } from '../printed.ts'
import { dated, errataOf, say } from '../said.ts'
import { titleLines, titleParts } from '../title-lines.ts'

/** Characters of a title in one line of the page, and its width in points. */
const TITLE_WIDTH = 20
const PAGE_POINTS = 442

export const Title = ({ title, unit }: { title: string; unit: string }) => (
  <h1 class="title">
    {titleLines(title, unit, TITLE_WIDTH).map((line, nth) => (
      <span key={nth}>
        {nth > 0 && <br />}
        {/* On a narrow screen what belongs together stays together. */}
        {titleParts(line, unit).map((part) => (
          <span key={part} class="part">
            {part}
          </span>
        ))}
      </span>
    ))}
  </h1>
)

/** Who sends it, its number, and the red line. */
export function RedHead({ head, unit }: PrintedDocument) {
  const issuer = `${head.issuer || head.signedBy || unit}${say('paper')}`
  const size = Math.max(22, Math.min(52, Math.floor(PAGE_POINTS / Math.max(1, widthOf(issuer))) - 1))
  return (
    <header>
      <p class="issuer" style={{ fontSize: `${size}pt` }}>
        {issuer}
      </p>
      <p class="number">{head.number}</p>
    </header>
  )
}

export const Addressees = ({ head: { addressees } }: { head: PrintedHead }) =>
  addressees === '' ? null : <p>{addressees.replace(/[：:]$/, '')}：</p>

export const Signature = ({ head: { signedBy, signedOn } }: { head: PrintedHead }) =>
  signedBy === '' && signedOn === '' ? null : (
    <div class="signature">
      <div>
        {signedBy && <p>{signedBy}</p>}
        {signedOn && <p>{dated(signedOn)}</p>}
      </div>
    </div>
  )

export function Imprint({ head: { copies = '', printedBy = '', printedOn = '' } }: { head: PrintedHead }) {
  if (!copies && !printedBy && !printedOn) return null
  return (
    <footer class="imprint">
      {copies && <p>{say('copies', { copies })}</p>}
      {(printedBy || printedOn) && (
        <p>
          <span>{printedBy}</span>
          {printedOn && <span>{say('printed-on', { day: dated(printedOn) })}</span>}
        </p>
      )}
    </footer>
  )
}

/** The cover of a form that is handed in. */
export const Cover = ({ title, unit, periodLabel, head }: PrintedDocument) => (
  <header class="cover">
    <Title title={title} unit={unit} />
    <p class="subtitle">（{periodLabel}）</p>
    <dl>
      {[
        [say('unit'), unit],
        [say('number'), head.number],
        [say('handed-in'), dated(head.signedOn)],
      ].map(
        ([label, value]) =>
          value && (
            <>
              <dt>{label}：</dt>
              <dd>{value}</dd>
            </>
          ),
      )}
    </dl>
  </header>
)

/** What was wrong in the document, before all else. */
export function Errata({ printed }: { printed: PrintedDocument }) {
  const lines = errataOf(printed)
  if (lines.length === 0) return null
  return (
    <aside class="errata">
      <h2>{say('errata')}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </aside>
  )
}
