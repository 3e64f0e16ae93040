import { Button } from '#kit/button.tsx'
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '#kit/icons/acts.ts'
import { useFormWords } from '../form-words.ts'
import styles from './rows-input.module.css'

/** Moves a row of a table up or down, or takes it out. */
export function RowActs({
  position,
  last,
  onMove,
  onRemove,
}: {
  position: number
  last: number
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  const { t } = useFormWords()
  const n = position + 1
  return (
    <div className={styles.acts}>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={t('rows.up', { n })}
        title={t('rows.upKeys')}
        disabled={position === 0}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={t('rows.down', { n })}
        title={t('rows.downKeys')}
        disabled={position === last}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('rows.remove', { n })}
        onClick={onRemove}
      />
    </div>
  )
}
