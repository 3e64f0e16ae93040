import { useTranslation } from 'react-i18next'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useMetric, useMetricName } from '../use-metrics.ts'
import type { Posted } from './counted-where.tsx'

/** A declared figure: by whom, when, on what evidence; and the way to take it back. */
export function DeclarationRecord({ id, posted }: { id: string; posted: Posted }) {
  const { t } = useTranslation('figures')
  const line = posted.lines[0]
  const name = useMetricName()(useMetric(line?.metric ?? ''))
  const made = posted.entries.find((one) => one.reverses === null)
  // A move of its unit reverses it too, and enters it once more.
  const undone = posted.entries.find((one) => one.reverses !== null && one.move === null)
  const moved = posted.entries.filter((one) => one.reverses === null && one.move !== null)
  const byWhom = (entry: typeof made) =>
    entry && t('drawer.byWhom', { person: entry.enteredByName, moment: moment(entry.enteredAt) })
  return (
    <>
      <h2>
        ○ {t('drawer.declaredOf', { metric: name })} {undone && <Mark>{t('records.reversed')}</Mark>}
      </h2>
      <Facts
        items={[
          [t('records.day'), line?.day],
          [t('records.declaration'), byWhom(made)],
          [t('drawer.note'), made?.note],
          [t('declare.confirmation'), made?.confirmation],
          [t('declare.adjustment'), made?.adjustment],
          [t('records.moved'), byWhom(moved.at(-1))],
          [t('records.reversal'), byWhom(undone)],
          [t('drawer.reversedFor'), undone?.note],
        ]}
      />
      <section>
        <h3>{t('drawer.evidence')}</h3>
        {posted.evidence.length > 0 ? (
          <EvidenceList evidence={posted.evidence} />
        ) : (
          <p className="muted">{t('drawer.noEvidence')}</p>
        )}
      </section>
      <section>
        <NavLink to={`/declarations/${id}`}>{t('drawer.toDeclaration')}</NavLink>
      </section>
    </>
  )
}
