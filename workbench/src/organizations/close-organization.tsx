import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { useUnattended } from '#kit/unattended.ts'
import type { ActionProps } from './change-organization.tsx'
import { useOrganizationWords } from './organization-words.ts'

/** The end of a unit; its records stay counted. */
export function CloseOrganization({ unit, onClose }: ActionProps) {
  const { t } = useOrganizationWords()
  const { sentencesOf, tell } = useUnattended()
  const gaps = useRead('GET /api/check-gaps', { query: { closing: unit.id } })
  const left = sentencesOf(gaps.data?.items ?? [])
  const close = useWrite('PATCH /api/organizations/{id}', ({ unattended }) => {
    tell(unattended)
    onClose()
  })
  return (
    <Dialog title={t('close.title', { name: unit.shortName })} onClose={onClose}>
      {left.length > 0 && <Notice tone="warning" room="below" title={left.join('\n')} />}
      <EditForm<{ closedOn: string }>
        label={t('close.submit')}
        initial={{ closedOn: today() }}
        submit={(body) => close.send({ params: { id: unit.id }, body })}
      >
        <Field name="closedOn" label={t('close.day')} required hint={t('close.hint')}>
          <DayField />
        </Field>
      </EditForm>
    </Dialog>
  )
}
