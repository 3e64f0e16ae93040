import type { Answer } from '#api/contract.ts'
import { Mark } from '#kit/mark.tsx'
import styles from './package.module.css'
import { usePackageWords } from './package-words.ts'

export type Plan = Answer<'POST /api/catalogue-package/previews'>

const tones = {
  added: 'grass',
  changed: 'sky',
  ahead: undefined,
  same: undefined,
  conflict: 'ochre',
} as const

/** What a package would do here, thing by thing. */
export function PlanPart({ name, plan: { counts, items } }: { name: string; plan: Plan }) {
  const { t } = usePackageWords()
  return (
    <section className={styles.plan}>
      <h3>{name}</h3>
      <p role="status">{t('counts', counts)}</p>
      <ul>
        {items.map(({ kind, code, name: of, outcome, conflict, versions }) => {
          const tone = tones[outcome]
          return (
            <li key={`${kind} ${code} ${of}`}>
              <Mark {...(tone ? { tone } : {})}>{t(`outcomes.${outcome}`)}</Mark> {t(`kinds.${kind}`)} {of}{' '}
              <span className="muted small">
                {conflict ? t(`conflicts.${conflict}`) : versions > 0 ? t('versions', { versions }) : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
