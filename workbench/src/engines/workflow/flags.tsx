import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import styles from './flags.module.css'
import type { Waiting } from './records.ts'

/** What deserves a second look, with its why. */
export function Flags({ flags, short = false }: { flags: Waiting['flags']; short?: boolean }) {
  const { t } = useTranslation('checks')
  const words = useFieldMessages('')
  if (flags.length === 0) return null
  return (
    <ul className={short ? styles.short : styles.long}>
      {flags.map(({ flag, detail }) => (
        <li key={flag + detail}>
          {short
            ? words.value('check-flag', flag)
            : t(`flagsWhy.${flag}` as 'flagsWhy.confirmed', {
                detail: flag === 'confirmed' ? t(`confirmed.${detail}` as 'confirmed.far-day') : detail,
              })}
        </li>
      ))}
    </ul>
  )
}
