import { useTranslation } from 'react-i18next'
import { Choice } from '../controls/choice.tsx'
import { ArrowDownOutlined, ArrowUpOutlined } from '../icons/acts.ts'
import type { Column } from './column.ts'
import styles from './list-order.module.css'

/** How a list is sorted: a column's `order`, with a minus in front for the greatest first. */
export interface Order {
  value: string | undefined
  set: (order: string) => void
}

/** The order as it stands among a list's filters in the address; `first` is the list's own. */
export const orderOf = (
  {
    urlState,
    setUrlState,
  }: { urlState: { order: string | undefined }; setUrlState: (change: { order: string | null }) => void },
  first: string,
): Order => ({
  value: urlState.order ?? first,
  set: (order) => setUrlState({ order: order === first ? null : order }),
})

const nameOf = (order: string) => order.replace(/^-/, '')
const turned = (order: string) => (order.startsWith('-') ? nameOf(order) : `-${order}`)

/** The title of a column; touching it sorts by the column, touching it again turns the order round. */
export function ColumnHead<Row>({ column, order }: { column: Column<Row>; order: Order | undefined }) {
  const { t } = useTranslation('kit')
  if (!column.order || !order) return column.title
  const now = order.value !== undefined && nameOf(order.value) === nameOf(column.order)
  const Arrow = order.value?.startsWith('-') ? ArrowDownOutlined : ArrowUpOutlined
  const next = now && order.value ? turned(order.value) : column.order
  return (
    <button
      type="button"
      className={styles.head}
      title={t('order.by', { column: column.title })}
      onClick={() => order.set(next)}
    >
      {column.title}
      <Arrow className={now ? styles.now : styles.arrow} aria-hidden />
    </button>
  )
}

/** What a screen reader is told of a sorted column. */
export function sortOf<Row>(column: Column<Row>, order: Order | undefined) {
  if (!column.order || !order?.value || nameOf(order.value) !== nameOf(column.order)) return undefined
  return order.value.startsWith('-') ? 'descending' : 'ascending'
}

/** On a phone the heads are not seen, so the order is chosen from a list. */
export function OrderChoice<Row>({ columns, order }: { columns: readonly Column<Row>[]; order: Order }) {
  const { t } = useTranslation('kit')
  const options = columns.flatMap(({ order: first, title }) =>
    first
      ? [first, turned(first)].map((value) => ({
          value,
          label: t(value.startsWith('-') ? 'order.falling' : 'order.rising', { column: title }),
        }))
      : [],
  )
  return (
    <div className={styles.choice}>
      <Choice
        look="bare"
        label={t('order.title')}
        value={order.value}
        options={options}
        onChange={(next) => next && order.set(next)}
      />
    </div>
  )
}
