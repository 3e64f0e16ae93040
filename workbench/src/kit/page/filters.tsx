import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { CloseOutlined } from '../icons/acts.ts'
import { SearchOutlined } from '../icons/places.ts'
import styles from './filters.module.css'

/** Words to look for; the address follows when the typing pauses. */
export function SearchField({
  value,
  onChange,
  label,
}: {
  value: string | undefined
  onChange: (value: string | undefined) => void
  label: string
}) {
  const { t } = useTranslation('kit')
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  useEffect(() => {
    if (text === (value ?? '')) return
    const pause = setTimeout(() => onChange(text || undefined), 300)
    return () => clearTimeout(pause)
  })
  return (
    <div className={styles.search}>
      <SearchOutlined aria-hidden />
      <input
        placeholder={label}
        aria-label={label}
        value={text}
        maxLength={50}
        onChange={({ target }) => setText(target.value)}
      />
      {text !== '' && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('clearField', { field: label })}
          onClick={() => setText('')}
        />
      )}
    </div>
  )
}
