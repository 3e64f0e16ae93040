import type { Form, Scored } from '@medelge/appraisal'
import { layOutForm } from '@medelge/server/official-form'
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import styles from './paper.module.css'
import { PaperCell } from './paper-cell.tsx'
import { anchorOf, type Cell, type PaperRow, rowsOf } from './rows.ts'

export interface PaperProps {
  form: Form
  scored: Scored
  /** What a cell shows instead of its text; undefined leaves the text. */
  show?: (cell: Cell) => ReactNode
  /** What stands beside a row, outside of the form. */
  margin?: (key: string) => ReactNode
  /** The row that is looked at. */
  current?: string | undefined
  /** Rows that need a correction. */
  wrong?: ReadonlySet<string>
  /** Called with the place that was touched; makes the rows touchable. */
  onPick?: (place: string) => void
}

// Millimeters of the paper to pixels of the screen: large enough to read, small enough to leave a margin.
const SCALE = 4.5

/** 项目支出绩效自评表 as it looks on paper, with what belongs to a row in the margin beside it. */
export function OfficialPaper({ form, scored, margin, ...rest }: PaperProps) {
  const { t } = useTranslation('appraisals')
  const layout = useMemo(() => layOutForm(form, scored), [form, scored])
  const rows = useMemo(() => rowsOf(layout), [layout])
  const widths = layout.widths.map((width) => Math.round(width * SCALE))
  const paper = widths.reduce((all, width) => all + width, 0)
  const sizes = {
    '--paper-width': `${paper}px`,
    '--sheet-width': `${paper + 48}px`,
    '--desk-width': `${paper + 48 + (margin ? 272 : 0)}px`,
    '--table-width': margin ? '100%' : `${paper}px`,
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={t('paper')} tabIndex={0}>
      <div className={styles.desk} style={sizes as CSSProperties}>
        <div className={styles.sheet} />
        <table className={styles.paper}>
          <caption className="hidden">{form.title}</caption>
          <colgroup>
            {widths.map((width, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the nine columns never change
              <col key={position} style={{ width }} />
            ))}
            {margin && <col />}
          </colgroup>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row} row={row} margin={margin} {...rest} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type RowProps = Pick<PaperProps, 'show' | 'current' | 'wrong' | 'onPick'> & {
  row: PaperRow
  margin: PaperProps['margin'] | undefined
}

function Row({ row: { key, cells }, show, margin, current, wrong, onPick }: RowProps) {
  return (
    <tr
      {...(key ? { id: anchorOf(key) } : {})}
      className={cx(
        key !== undefined && styles.row,
        key !== undefined && key === current && styles.current,
        key !== undefined && wrong?.has(key) && styles.wrong,
      )}
      aria-current={key !== undefined && key === current ? 'true' : undefined}
    >
      {cells.map((cell) => (
        <PaperCell key={cell.column} cell={cell} onPick={onPick}>
          {show?.(cell)}
        </PaperCell>
      ))}
      {margin && <td className={styles.margin}>{key && margin(key)}</td>}
    </tr>
  )
}
