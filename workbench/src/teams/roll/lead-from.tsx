import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { useTeamWords } from '../team-words.ts'
import type { Rolled } from './rolled.ts'

/** Somebody leads the team from a day on; whoever led it until then does no more. */
export function LeadFrom({ team, row, onClose }: { team: string; row: Rolled; onClose: () => void }) {
  const { t } = useTeamWords()
  const lead = useWrite('PUT /api/register-records/{id}/team-leader', onClose)
  return (
    <Dialog title={t('lead.title', { name: row.name })} onClose={onClose}>
      <EditForm<{ since: string }>
        label={t('lead.submit')}
        initial={{ since: today() }}
        submit={({ since }) => lead.send({ params: { id: team }, body: { teamMember: row.id, since } })}
      >
        <Field name="since" label={t('lead.since')} required hint={t('lead.hint')}>
          <DayField latest={today()} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
