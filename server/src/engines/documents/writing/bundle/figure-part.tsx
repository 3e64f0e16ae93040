/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import type { PrintedFigure } from '../printed.ts'
import { backOf, exactOf, linkTo, markOf, say, scopeOf } from '../said.ts'
import { type BundleRecord, keyOf } from './bundle.ts'

/** What the records behind a figure add up to, in words; nothing where they are no sum. */
function summed(figure: PrintedFigure, records: readonly BundleRecord[]): string {
  if (records.length === 0) return say('bundle.no-records')
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

/** A figure and the records behind it, a piece a record: there may be tens of thousands. */
export function* figurePieces(
  figure: PrintedFigure,
  records: readonly BundleRecord[],
  names: ReadonlyMap<string, string>,
): Generator<string> {
  const head = (
    <>
      <h3>
        <a href={`document.html${linkTo(backOf(figure.place))}`}>{figure.text}</a>
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
