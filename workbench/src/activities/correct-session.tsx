import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Field } from '#kit/form/edit-form.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { AdjustmentField } from '../figures/index.ts'
import { CorrectionPreview } from './changes/correction-preview.tsx'
import { draftOf, type SessionDraft } from './form/session-draft.ts'
import { SessionForm } from './form/session-form.tsx'

/** A counted record corrected with a reason: the old one leaves every total, the new one enters, both stay to be seen. */
export function CorrectSession() {
  const { t } = useTranslation('activities')
  const { id = '' } = useParams()
  const go = useGo()
  const answer = useRead(
    'GET /api/sessions/{id}',
    { params: { id } },
    { staleTime: Number.POSITIVE_INFINITY },
  )
  const correct = useWrite('POST /api/sessions/{id}/correction')
  return (
    <Page title={t('correct.title')} note={t('correct.note')}>
      <Answered from={answer}>
        {({ session, evidence }) => (
          <SessionForm
            name={{ form: 'session.correct', record: id, version: session.version }}
            initial={draftOf(session)}
            evidence={evidence}
            label={t('correct.submit')}
            beside={(draft) => <CorrectionPreview session={session} draft={draft} />}
            send={(body, draft) => {
              const { reason, adjustment } = draft as SessionDraft & { reason: string; adjustment?: string }
              const why = { reason, ...(adjustment ? { adjustment } : {}) }
              return correct.send({ params: { id }, body: { ...body, ...why, version: session.version } })
            }}
            onDone={() => {
              message.success(t('correct.done'))
              go(`/activities/${id}`)
            }}
          >
            <Field name="reason" label={t('correct.reason')} required>
              <Input maxLength={500} placeholder={t('correct.example')} />
            </Field>
            <AdjustmentField />
          </SessionForm>
        )}
      </Answered>
    </Page>
  )
}
