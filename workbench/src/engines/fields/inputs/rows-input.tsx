import { Form } from 'antd'
import { type ComponentType, use } from 'react'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useFormWords } from '../form-words.ts'
import { moveKey } from '../order.ts'
import { CellFaults, faultKey } from './cell-faults.ts'
import type { FieldOf, InputProps } from './input-props.ts'
import { RowActs } from './row-acts.tsx'
import styles from './rows-input.module.css'
import { type Row, useRowList } from './use-row-list.ts'

/** More columns than fit beside one another stand below one another, on any screen. */
const ABREAST = 5

/** A table to be filled in, a line per row; in the hand every row is a card of its own. */
export function RowsInput({
  name,
  field,
  messages,
  cell: Cell,
  label = messages.label(name),
  value,
  onChange,
}: InputProps<FieldOf<'rows'>> & { cell: ComponentType<InputProps> }) {
  const { t } = useFormWords()
  const rows = (value ?? []) as readonly Row[]
  const table = useRowList(rows, (next) => onChange?.(next))
  const cells = Object.entries(field.cells)
  const told = Form.Item.useStatus().status === 'error'
  const faults = use(CellFaults)
  // Only the cell that is wrong is marked, and not before the table is said to be.
  const statusOf = (position: number, code: string) =>
    told && faults.has(faultKey(name, position, code)) ? 'error' : 'success'
  const nameOf = (code: string) => messages.label(`${name}.${code}`)
  return (
    <fieldset className={styles.group} aria-label={label}>
      <div className={cx(styles.rows, cells.length > ABREAST && styles.deep)}>
        {rows.length > 0 && (
          <div className={styles.head} aria-hidden>
            {cells.map(([code]) => (
              <span key={code}>{nameOf(code)}</span>
            ))}
          </div>
        )}
        <ol ref={table.list}>
          {rows.map((row, position) => (
            <li
              key={table.keyOf(position)}
              className={styles.row}
              onKeyDown={(event) => {
                const by = moveKey(event)
                if (by === undefined) return
                event.preventDefault()
                table.move(position, by)
              }}
            >
              {cells.map(([code, of]) => (
                <div key={code} className={styles.cell}>
                  <span className={styles.word} aria-hidden>
                    {nameOf(code)}
                  </span>
                  <Form.Item noStyle validateStatus={statusOf(position, code)}>
                    <Cell
                      name={`${name}.${code}`}
                      field={of}
                      messages={messages}
                      label={t('rows.cell', { cell: nameOf(code), n: position + 1 })}
                      value={row[code]}
                      onChange={(next) => table.set(position, code, next)}
                    />
                  </Form.Item>
                </div>
              ))}
              <RowActs
                position={position}
                last={rows.length - 1}
                onMove={(by) => table.move(position, by)}
                onRemove={() => table.remove(position)}
              />
            </li>
          ))}
        </ol>
        <Button
          type="dashed"
          size="small"
          icon={<PlusOutlined />}
          disabled={rows.length >= field.several.most}
          onClick={table.add}
        >
          {t('rows.add')}
        </Button>
      </div>
    </fieldset>
  )
}
