import type { Block, Text } from '@medelge/documents'
import type { ReactNode } from 'react'
import { useDocumentWords } from '../document-words.ts'
import type { Opened, SaidFigure, Unbound } from '../use-document.ts'
import { ChartView } from './chart-view.tsx'
import { Line } from './line.tsx'
import { PhotoView } from './photo-view.tsx'
import { Said } from './said.tsx'
import styles from './text.module.css'

type Records = Opened['records'][number]

interface Supply {
  figure: () => ReactNode
  next: () => SaidFigure | undefined
  /** Where the next photo is; the record’s own where nothing is said. */
  photo: () => string | undefined
  frozen: boolean
  records: () => Records | undefined
  unboundAt: (block: number, line: number) => readonly Unbound[]
}

function FigureTable({
  attrs,
  next,
  frozen,
}: {
  attrs: Extract<Block, { type: 'figureTable' }>['attrs']
  next: () => SaidFigure | undefined
  frozen: boolean
}) {
  const figures = attrs.rows.map(({ cells }) => cells.map((cell) => (cell ? next() : undefined)))
  const drawn = attrs.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, nth) => (cell ? [figures[row]?.[nth]] : [])),
  )
  return (
    <>
      {attrs.chart && <ChartView attrs={attrs} figures={drawn} />}
      <table className={styles.table}>
        {attrs.title && <caption>{attrs.title}</caption>}
        <thead>
          <tr>
            <th />
            {attrs.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attrs.rows.map(({ label, cells }, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, nth) => (
                <td key={attrs.columns[nth]}>
                  {cell ? <Said figure={figures[row]?.[nth]} frozen={frozen} /> : '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function RecordTable({ title, found }: { title: string; found: Records | undefined }) {
  const { t } = useDocumentWords()
  const { heads = [], rows = [], count = 0 } = found ?? {}
  return (
    <>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, nth) => (
                <td key={heads[nth]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="muted">{t('noRecords')}</p>}
      {count > rows.length && <p className="muted">{t('moreRecords', { n: count - rows.length })}</p>}
    </>
  )
}

function Drawn({ block, nth, supply }: { block: Block; nth: number; supply: Supply }) {
  const line = (content: Parameters<typeof Line>[0]['content'], place = 0) => (
    <Line content={content} unbound={supply.unboundAt(nth, place)} next={supply.figure} />
  )
  switch (block.type) {
    case 'paragraph':
      return <p>{line(block.content)}</p>
    case 'heading':
      return <h4>{line(block.content)}</h4>
    case 'figureTable':
      return <FigureTable attrs={block.attrs} next={supply.next} frozen={supply.frozen} />
    case 'photo':
      return <PhotoView {...block.attrs} address={supply.photo()} />
    case 'recordTable':
      return <RecordTable title={block.attrs.title} found={supply.records()} />
    default: {
      const List = block.type === 'orderedList' ? 'ol' : 'ul'
      let place = 0
      return (
        <List>
          {block.content.map(({ content }) => {
            const lines = content.map((one) => <p key={place}>{line(one.content, place++)}</p>)
            return <li key={`item ${place}`}>{lines}</li>
          })}
        </List>
      )
    }
  }
}

/** The text of a section: its figures and tables of records are handed in, in their order. */
export function TextView({
  body,
  figures,
  records,
  unbound = [],
  photoAt,
  frozen,
}: {
  body: Text
  figures: readonly SaidFigure[]
  records: readonly Records[]
  unbound?: readonly Unbound[]
  /** Where a photo of this text is, counted from 0. */
  photoAt?: ((nth: number) => string) | undefined
  frozen: boolean
}) {
  let [figure, table, picture] = [0, 0, 0]
  const supply: Supply = {
    figure: () => <Said figure={figures[figure++]} frozen={frozen} />,
    next: () => figures[figure++],
    frozen,
    photo: () => photoAt?.(picture++),
    records: () => records[table++],
    unboundAt: (block, line) => unbound.filter((one) => one.block === block && one.line === line),
  }
  return (
    <div className={styles.text}>
      {body.content.map((block, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has nothing else that names it
        <Drawn key={nth} block={block} nth={nth} supply={supply} />
      ))}
    </div>
  )
}
