import type { ReactNode } from 'react'
import { cx } from '#kit/cx.ts'
import styles from './paper.module.css'
import type { Cell } from './rows.ts'

const long = new Set(['expected', 'reached', 'reason', 'content', 'done', 'state', 'problem', 'note'])
const heads = new Set(['project', 'department', 'localDepartment', 'unit', 'note'])
const BLOCKS = [
  ['budget:', 'budget'],
  ['task:', 'tasks'],
  ['management:', 'management'],
] as const

/** The part of the form one edits by touching this cell. */
function placeOf({ of, field }: Cell): string | undefined {
  const block = BLOCKS.find(([beginning]) => of?.startsWith(beginning))
  if (block) return block[1]
  if (of === 'total') return undefined
  if (of !== undefined) return of
  if (field === 'expected' || field === 'reached') return 'objective'
  return field !== undefined && heads.has(field) ? 'head' : undefined
}

/** One cell of the paper, merged as on paper. */
export function PaperCell({
  cell,
  children,
  onPick,
}: {
  cell: Cell
  children: ReactNode
  onPick: ((place: string) => void) | undefined
}) {
  const { rows, columns, role, text, field } = cell
  const Tag = role === 'label' && text !== '' ? 'th' : 'td'
  const place = onPick && placeOf(cell)
  // One cell of a row is a button, so that the keyboard reaches every row once; the click passes through to the cell.
  const isName = role === 'text' && field === undefined
  return (
    <Tag
      {...(rows > 1 ? { rowSpan: rows } : {})}
      {...(columns > 1 ? { colSpan: columns } : {})}
      className={cx(
        styles.cell,
        styles[role],
        field !== undefined && long.has(field) && styles.long,
        place !== undefined && styles.touch,
      )}
      {...(place !== undefined ? { onClick: () => onPick?.(place) } : {})}
    >
      {children ?? (isName && place !== undefined ? <button type="button">{text || '…'}</button> : text)}
    </Tag>
  )
}
