import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { useTeamWords } from '../team-words.ts'
import type { Rolled } from './rolled.ts'

/** From which day until which somebody is in a team: ended, or put right. */
export function MemberDays({ row, onClose }: { row: Rolled; onClose: () => void }) {
  const { t } = useTeamWords()
  const change = useWrite('PUT /api/team-members/{id}', onClose)
  return (
    <Dialog title={t('days.title', { name: row.name })} onClose={onClose}>
      <EditForm<{ since: string; until?: string }>
        label={t('days.submit')}
        initial={{ since: row.since, ...(row.until ? { until: row.until } : {}) }}
        submit={({ since, until }) =>
          change.send({ params: { id: row.id }, body: { since, until: until || null } })
        }
      >
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
