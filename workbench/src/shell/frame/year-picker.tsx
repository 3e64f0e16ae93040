import { useTranslation } from 'react-i18next'
import { today } from '#kit/format.ts'
import { DownOutlined } from '#kit/icons/places.ts'
import { useYear } from '../chosen.ts'
import styles from './year-picker.module.css'

/** The year everything on the screen speaks of. The browser's own choice: it is there before anything else is. */
export function YearPicker() {
  const { t } = useTranslation('shell')
  const { year, choose } = useYear()
  const latest = Math.max(Number(today().slice(0, 4)), year)
  const years = Array.from({ length: Math.max(6, latest - 2018) }, (_, back) => latest - back)
  return (
    <span className={styles.place}>
      <select
        aria-label={t('year')}
        className={styles.year}
        value={year}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {(years.includes(year) ? years : [...years, year]).map((value) => (
          <option key={value} value={value}>
            {t('yearOf', { year: value })}
          </option>
        ))}
      </select>
      <DownOutlined aria-hidden className={styles.arrow ?? ''} />
    </span>
  )
}
