import { useTranslation } from 'react-i18next'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { usePeriodLabel } from '../figures/index.ts'
import type { DeclarationAnswer } from './declaration.ts'
import { useDeclaredValue } from './use-declared-value.ts'

/** What there is to see of a declared figure, for whoever opens it or checks it. */
export function DeclarationBody({ answer }: { answer: DeclarationAnswer }) {
  const { t } = useTranslation('declarations')
  const { t: figures } = useTranslation('figures')
  const periodLabel = usePeriodLabel()
  const { declaration, unit, doubts, evidence, history } = answer
  const { name, value, unit: counted } = useDeclaredValue()(declaration)
  const { audience, channel, period, metric, day } = declaration
  // A checker reads the doubts above the record, among all that deserves a second look.
  const told = doubts.length > 0 && !answer.can.check
  return (
    <>
      <ReturnReason history={history} state={declaration.state} />
      <WaitsFor answer={answer} />
      {told && (
        <Notice tone="warning" room="below" title={doubts.map((doubt) => <div key={doubt}>{doubt}</div>)}>
          {t('because', { reason: declaration.confirmation })}
        </Notice>
      )}
      <Facts
        items={[
          [
            t('metric'),
            <NavLink key="metric" to={`/figures/${metric}?unit=${unit.id}&year=${day.slice(0, 4)}`}>
              {name}
            </NavLink>,
          ],
          [t('value'), `${value} ${counted}`],
          [t('unit'), unit.name],
          [t('period'), periodLabel(period)],
          [figures('audience'), audience !== 'none' && figures(`audiences.${audience}`)],
          [figures('channel'), channel !== 'none' && figures(`channels.${channel}`)],
          [t('noteField'), declaration.note],
          [t('confirmation'), !told && declaration.confirmation],
          [figures('declare.adjustment'), declaration.adjustment],
        ]}
      />
      <section>
        <h3>{t('evidenceTitle')}</h3>
        <EvidenceList evidence={evidence} />
      </section>
      <RecordHistory history={history} />
    </>
  )
}
