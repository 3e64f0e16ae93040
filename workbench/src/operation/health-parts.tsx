import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { Mark } from '#kit/mark.tsx'
import styles from './health-parts.module.css'

type Health = Answer<'GET /api/system-health'>

const tones = { green: 'grass', yellow: 'ochre', red: 'cinnabar' } as const
const urgency: readonly Health['light'][] = ['red', 'yellow', 'green']

/** How each part is, what asks for somebody first; the light is also a word, for eyes that do not tell colors apart. */
export function HealthParts({ parts }: { parts: Health['parts'] }) {
  const { t } = useTranslation('operation')
  const sorted = [...parts].sort((a, b) => urgency.indexOf(a.light) - urgency.indexOf(b.light))
  return (
    <ul className={styles.list}>
      {sorted.map(({ name, title, light, text, advice }) => (
        <li key={name} className={styles.row}>
          <strong>{title}</strong>
          <span>
            {text}
            {advice && <span className={styles.advice}>{advice}</span>}
          </span>
          <Mark tone={tones[light]}>{t(`light.${light}`)}</Mark>
        </li>
      ))}
    </ul>
  )
}
