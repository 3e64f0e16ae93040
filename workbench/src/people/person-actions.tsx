import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useUnattended } from '#kit/unattended.ts'
import { UnitField } from '../organizations/index.ts'
import { OncePassword } from './once-password.tsx'
import type { PersonRow } from './people-columns.tsx'

/** What an administrator does for a person: name and unit, a new password, out and in again. */
export function PersonActions({ person }: { person: PersonRow }) {
  const { t } = useTranslation('people')
  const confirm = useConfirm()
  const [changing, setChanging] = useState(false)
  const [fresh, setFresh] = useState<Answer<'POST /api/people/{id}/password'>>()
  const params = { id: person.id }
  const unattended = useUnattended()
  const change = useWrite('PATCH /api/people/{id}', (changed) => {
    setChanging(false)
    unattended.tell(changed.unattended)
  })
  const reset = useWrite('POST /api/people/{id}/password', setFresh)

  const askReset = async () => {
    const values = {
      title: t('reset.ask', { name: person.name }),
      content: t('reset.what'),
      yes: t('reset.yes'),
    }
    if (await confirm(values)) await reset.send({ params })
  }
  const askSuspend = async () => {
    const suspended = !person.suspended
    const left = suspended ? await unattended.ask({ without: person.id }) : []
    const values = {
      title: t('suspend.ask', { name: person.name }),
      content: [t('suspend.what'), ...left].map((line) => <p key={line}>{line}</p>),
      yes: t('suspend.yes'),
      danger: true,
    }
    if (!suspended || (await confirm(values))) await change.send({ params, body: { suspended } })
  }
  return (
    <>
      <Button onClick={() => setChanging(true)}>{t('change.open')}</Button>
      <Button onClick={askReset} loading={reset.busy}>
        {t('reset.open')}
      </Button>
      <Button danger={!person.suspended} onClick={askSuspend} loading={change.busy}>
        {t(person.suspended ? 'suspend.undo' : 'suspend.open')}
      </Button>
      {fresh && <OncePassword {...fresh} onClose={() => setFresh(undefined)} />}
      {changing && (
        <Dialog title={t('change.open')} onClose={() => setChanging(false)}>
          <EditForm<{ name: string; organizationId: number }>
            label={t('change.submit')}
            initial={person}
            submit={(body) => change.send({ params, body })}
          >
            <Field name="name" label={t('name')} required>
              <Input maxLength={50} />
            </Field>
            <Field name="organizationId" label={t('unit')} required>
              <UnitField />
            </Field>
          </EditForm>
        </Dialog>
      )}
    </>
  )
}
