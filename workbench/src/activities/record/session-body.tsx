import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { AlsoUsed } from '../changes/also-used.tsx'
import { SinceReturn } from '../changes/since-return.tsx'
import { CountsFor } from '../form/counts-for.tsx'
import { HeadcountTable } from '../form/headcount-table.tsx'
import { draftOf, type SessionDraft } from '../form/session-draft.ts'
import { SessionRoll } from '../roll/session-roll.tsx'
import type { SessionAnswer } from '../session.ts'
import { SessionFactsList } from './session-facts-list.tsx'
import { SessionHistory } from './session-history.tsx'
import { Sides } from './sides.tsx'

/** What there is to see of a session, for whoever opens it or checks it. */
export function SessionBodyView({ answer }: { answer: SessionAnswer }) {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  const { session, evidence, history } = answer
  const draft: Partial<SessionDraft> = draftOf(session)
  return (
    <>
      <ReturnReason history={history} state={session.state} />
      <WaitsFor answer={answer} />
      <SinceReturn since={answer.sinceReturn} />
      <SessionFactsList answer={answer} />
      <Sides sides={answer.sides} />
      <section>
        <h3>{messages.label('headcounts')}</h3>
        <HeadcountTable session={session} />
      </section>
      <section>
        <h3>{messages.label('evidence')}</h3>
        {evidence.length > 0 ? (
          <EvidenceList evidence={evidence} />
        ) : (
          <p className="muted">{t('noEvidence')}</p>
        )}
        <AlsoUsed uses={answer.alsoUsed} />
      </section>
      <section>
        <h3>{t(session.state === 'counted' ? 'countedAs' : 'countsFor')}</h3>
        <CountsFor draft={draft} />
      </section>
      <SessionRoll answer={answer} />
      <SessionHistory history={history} />
    </>
  )
}
