import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import type { SourceProps } from '#shell/noun.ts'
import { SeenSource, useMetric, useMetricName } from '../../figures/index.ts'
import type { DeclarationAnswer } from '../declaration.ts'

/** A declared figure behind a total: by whom, when, on what evidence; and the way to take it back. */
export function DeclarationSource({ id }: SourceProps) {
  const answer = useRead('GET /api/declarations/{id}', { params: { id } })
  return <SeenSource from={answer}>{(whole) => <Declared answer={whole} />}</SeenSource>
}

function Declared({ answer: { declaration, evidence } }: { answer: DeclarationAnswer }) {
  const { t } = useTranslation('declarations')
  const { id } = declaration
  const { data } = useRead('GET /api/figures/sources/{kind}/{id}', { params: { kind: 'declaration', id } })
  const name = useMetricName()(useMetric(declaration.metric))
  const entries = data?.entries ?? []
  const made = entries.find((one) => one.reverses === null)
  // A move of its unit reverses it too, and enters it once more.
  const undone = entries.find((one) => one.reverses !== null && one.move === null)
  const moved = entries.filter((one) => one.reverses === null && one.move !== null)
  const byWhom = (entry: typeof made) =>
    entry && t('source.byWhom', { person: entry.enteredByName, moment: moment(entry.enteredAt) })
  return (
    <>
      <h2>
        ○ {t('source.of', { metric: name })} {undone && <Mark>{t('source.reversed')}</Mark>}
      </h2>
      <Facts
        items={[
          [t('day'), declaration.day],
          [t('source.title'), byWhom(made)],
          [t('noteField'), made?.note],
          [t('confirmation'), made?.confirmation],
          [t('source.adjustment'), made?.adjustment],
          [t('source.moved'), byWhom(moved.at(-1))],
          [t('source.reversal'), byWhom(undone)],
          [t('source.reversedFor'), undone?.note],
        ]}
      />
      <section>
        <h3>{t('evidenceTitle')}</h3>
        <EvidenceList evidence={evidence} />
      </section>
      <section>
        <NavLink to={`/declarations/${id}`}>{t('source.open')}</NavLink>
      </section>
    </>
  )
}
