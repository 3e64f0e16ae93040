import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from '../keys/hotkeys.ts'
import styles from './data-table.module.css'
import type { Selection } from './use-selection.ts'

/** Takes one row in or out; with Shift all rows since the last one. */
export function RowChoice({ selection, row, name }: { selection: Selection; row: string; name: string }) {
  const { t } = useTranslation('kit')
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        aria-label={t('choose', { name })}
        checked={selection.has(row)}
        onChange={({ nativeEvent }) => selection.toggle(row, (nativeEvent as MouseEvent).shiftKey === true)}
      />
    </label>
  )
}

/** Takes all rows in sight in or out. */
export function EveryRowChoice({ selection, rows }: { selection: Selection; rows: readonly string[] }) {
  const { t } = useTranslation('kit')
  const some = selection.chosen.length > 0
  const every = some && selection.chosen.length === rows.length
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        aria-label={t('chooseAll')}
        checked={every}
        ref={(box) => {
          if (box) box.indeterminate = some && !every
        }}
        onChange={() => selection.choose(every ? [] : rows)}
      />
    </label>
  )
}

/** `x` takes the row under the keys, else the one that stands open, in or out. */
export function useChoiceKey(body: RefObject<HTMLElement | null>, selection: Selection | undefined): void {
  const press = () => {
    const rows = [...(body.current?.children ?? [])] as HTMLElement[]
    const row =
      rows.find((one) => one.contains(document.activeElement)) ??
      rows.find((one) => one.getAttribute('aria-current') === 'true')
    if (row?.dataset.key !== undefined) selection?.toggle(row.dataset.key)
  }
  useHotkeys({ x: press }, selection !== undefined)
}
