import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { draftOf, freshDraft, keepHabit, type SessionBody, type SessionDraft } from './form/session-draft.ts'
import { SessionForm } from './form/session-form.tsx'
import { useAim } from './form/use-aim.ts'

/** A new record, begun as the last one was, or as a copy of `?like=`. */
export function RecordSession() {
  const { t } = useTranslation('activities')
  const go = useGo()
  const { id, unit, error, refetch } = useUnit()
  const like = useSearchParams()[0].get('like') ?? ''
  const model = useRead('GET /api/sessions/{id}', { params: { id: like } }, { enabled: like !== '' })
  const { aim, ready } = useAim(like ? undefined : unit)
  const record = useWrite('POST /api/sessions')

  const send = (submit: boolean) => async (body: SessionBody, draft: SessionDraft) => {
    const session = await record.send({ body: { ...body, submit } })
    keepHabit(id, draft)
    return session
  }
  return (
    <Page title={t('record.title')} note={t('record.note')}>
      <Answered
        from={like ? { ...model, data: model.data && true } : { data: ready || undefined, error, refetch }}
      >
        {() => (
          <SessionForm
            name={{ form: 'session.new', record: like }}
            initial={
              model.data
                ? { ...draftOf(model.data.session), headcounts: [{ audience: 'public' }] }
                : freshDraft({ id, areaId: unit?.areaId ?? 0 }, aim)
            }
            label={t('record.submit')}
            send={send(true)}
            keep={send(false)}
            onDone={(session) => go(`/activities/${session.id}`)}
          />
        )}
      </Answered>
    </Page>
  )
}
