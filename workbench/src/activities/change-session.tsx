import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { draftOf, type SessionBody } from './form/session-draft.ts'
import { SessionForm } from './form/session-form.tsx'

/** A draft or a returned record, changed and handed in. */
export function ChangeSession() {
  const { t } = useTranslation('activities')
  const { id = '' } = useParams()
  const go = useGo()
  const answer = useRead(
    'GET /api/sessions/{id}',
    { params: { id } },
    { staleTime: Number.POSITIVE_INFINITY },
  )
  const change = useWrite('PUT /api/sessions/{id}')
  const send = (submit: boolean, version: number) => (body: SessionBody) =>
    change.send({ params: { id }, body: { ...body, version, submit } })
  return (
    <Page title={t('change.title')}>
      <Answered from={answer}>
        {({ session, evidence, history }) => (
          <SessionForm
            name={{ form: 'session.change', record: id, version: session.version }}
            initial={draftOf(session)}
            evidence={evidence}
            label={t('record.submit')}
            send={send(true, session.version)}
            keep={send(false, session.version)}
            onDone={() => go(`/activities/${id}`)}
          >
            <ReturnReason history={history} state={session.state} />
          </SessionForm>
        )}
      </Answered>
    </Page>
  )
}
