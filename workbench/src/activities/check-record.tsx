import { useTranslation } from 'react-i18next'
import { useOutletContext, useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Record } from '#kit/beside.tsx'
import { useTitle } from '#kit/page.tsx'
import { Answered } from '#kit/states.tsx'
import { CheckDeeds } from './check-deeds.tsx'
import type { Told } from './checks-page.tsx'
import { Flags } from './flags.tsx'
import { SessionBodyView } from './session-body.tsx'
import { SessionMark } from './session-mark.tsx'
import { useWaiting } from './use-waiting.ts'

/** The record under the checker's eyes. */
export function CheckRecord() {
  const { t } = useTranslation('checks')
  const { id = '' } = useParams()
  const { several } = useOutletContext<Told>()
  const answer = useRead('GET /api/sessions/{id}', { params: { id } })
  const waiting = useWaiting().rows ?? []
  const place = waiting.findIndex(({ session }) => session.id === id)
  const session = answer.data?.session
  useTitle(session?.title ?? t('title'))
  // After the deed the next one stands open; after the last, the one before.
  const next = waiting[place + 1]?.session.id ?? waiting[place - 1]?.session.id
  return (
    <Record
      title={session?.title ?? '…'}
      mark={session && <SessionMark state={session.state} />}
      back="/checks"
      actions={answer.data && <CheckDeeds answer={answer.data} next={next} keys={!several} />}
    >
      <Flags flags={waiting[place]?.flags ?? []} />
      <Answered from={answer}>{(whole) => <SessionBodyView answer={whole} />}</Answered>
    </Record>
  )
}
