import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { MembersField } from '../../members/index.ts'
import { useTeamWords } from '../team-words.ts'

interface Typed {
  members: string[]
  since: string
  until?: string
}

/** Enters people of the rolls into a team from a day on, several at once. */
export function AddPeople({ team, onClose }: { team: string; onClose: () => void }) {
  const { t } = useTeamWords()
  const add = useWrite('POST /api/register-records/{id}/team-members', onClose)
  return (
    <Dialog title={t('add.title')} onClose={onClose}>
      <EditForm<Typed>
        label={t('add.submit')}
        initial={{ since: today() }}
        submit={({ members, since, until }) =>
          add.send({ params: { id: team }, body: { members, since, until: until || null } })
        }
      >
        <Field name="members" label={t('add.who')} required hint={t('add.hint')}>
          <MembersField />
        </Field>
        <Field name="since" label={t('since')} required>
          <DayField latest={today()} />
        </Field>
        <Field name="until" label={t('until')} hint={t('untilHint')}>
          <DayField latest={today()} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
