import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { SessionActions } from './session-actions.tsx'
import { SessionBodyView } from './session-body.tsx'

/** One session whole: what was recorded, what proves it, what it counts for, who did what when. */
export function SessionRecord() {
  const { t } = useTranslation('activities')
  const { id = '' } = useParams()
  const answer = useRead('GET /api/sessions/{id}', { params: { id } })
  const session = answer.data?.session
  useTitle(session?.title ?? t('entry'))
  return (
    <Record
      title={session?.title ?? '…'}
      mark={session && <RecordMark state={session.state} />}
      back="/activities"
      actions={answer.data && <SessionActions answer={answer.data} />}
    >
      <Answered from={answer}>{(whole) => <SessionBodyView answer={whole} />}</Answered>
    </Record>
  )
}
