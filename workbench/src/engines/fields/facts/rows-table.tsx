import { columnTraits, isEmpty } from '@medelge/fields'
import type { ComponentType } from 'react'
import type { FieldOf } from '../inputs/input-props.ts'
import type { FactProps } from './fact-props.ts'
import styles from './facts.module.css'

type Row = Readonly<Record<string, unknown>>

/** A table of rows as it was filled in; its units stand in its head, once. */
export function RowsTable({
  name,
  field,
  value,
  messages,
  cell: Cell,
}: FactProps & { field: FieldOf<'rows'>; cell: ComponentType<FactProps> }) {
  const rows = value as readonly Row[]
  const cells = Object.entries(field.cells).filter(([code]) => rows.some((row) => !isEmpty(row[code])))
  const align = (of: FactProps['field']) => (columnTraits(of).kind === 'number' ? 'number' : undefined)
  const titleOf = (code: string) => {
    const [label, unit] = [messages.label(`${name}.${code}`), messages.unit(`${name}.${code}`)]
    return unit ? `${label} (${unit})` : label
  }
  const bare = { ...messages, unit: () => undefined }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is moved by keys, too
    <section className={styles.wide} tabIndex={0} aria-label={messages.label(name)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {cells.map(([code, of]) => (
              <th key={code} scope="col" className={align(of)}>
                {titleOf(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and these do not move
            <tr key={position}>
              {cells.map(([code, of]) => (
                <td key={code} className={align(of)}>
                  <Cell name={`${name}.${code}`} field={of} value={row[code]} messages={bare} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
