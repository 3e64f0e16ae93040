import { useTranslation } from 'react-i18next'
import { amountText } from '../figure-text.ts'
import styles from './area-map.module.css'
import { stepOf } from './steps.ts'

/** What each shade stands for, from the least to the most amount that has it. */
export function MapLegend({
  steps,
  amounts,
  scale,
}: {
  steps: readonly number[]
  amounts: readonly (number | undefined)[]
  scale: number
}) {
  const { t } = useTranslation('figures')
  const shades = [0, 1, 2, 3, 4, 5].flatMap((shade) => {
    const within = amounts.filter((amount) => stepOf(amount, steps) === shade).map((amount) => amount ?? 0)
    return within.length > 0 ? [{ shade, least: Math.min(...within), most: Math.max(...within) }] : []
  })
  return (
    <ul className={styles.legend}>
      {shades.map(({ shade, least, most }) => (
        <li key={shade}>
          <span className={styles.swatch} data-step={shade} aria-hidden />
          {shade === 0
            ? t('map.none')
            : least === most
              ? amountText(least, scale)
              : `${amountText(least, scale)}–${amountText(most, scale)}`}
        </li>
      ))}
    </ul>
  )
}
