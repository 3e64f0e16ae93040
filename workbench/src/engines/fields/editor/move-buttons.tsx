import { Button } from '#kit/button.tsx'
import { ArrowDownOutlined, ArrowUpOutlined } from '#kit/icons/acts.ts'
import { useFormWords } from '../form-words.ts'

/** A place up or down in a list; Alt with an arrow does the same from within. */
export function MoveButtons({
  name,
  first,
  last,
  onMove,
}: {
  name: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
}) {
  const { t } = useFormWords()
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={t('editor.up', { name })}
        title={t('rows.upKeys')}
        disabled={first}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={t('editor.down', { name })}
        title={t('rows.downKeys')}
        disabled={last}
        onClick={() => onMove(1)}
      />
    </>
  )
}
