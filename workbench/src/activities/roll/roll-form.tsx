import { Form, Input } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { AdjustmentField } from '../../figures/index.ts'
import { useTeamWords } from '../../teams/index.ts'
import type { SessionAnswer } from '../session.ts'
import { BringTeam } from './bring-team.tsx'
import { PeopleLines, type WrittenPart } from './people-lines.tsx'
import type { Roll } from './roll.ts'

interface Typed {
  people: WrittenPart[]
  reason?: string
  adjustment?: string
}

const HOUR = 3_600_000

/** How long a session took by its times, in whole halves of an hour; two hours where it does not say. */
function usualHours({ startTime, endTime, day, endDay }: SessionAnswer['session']): number {
  if (!startTime || !endTime || (endDay && endDay !== day)) return 2
  const took = Date.parse(`${day}T${endTime}Z`) - Date.parse(`${day}T${startTime}Z`)
  return Math.max(0.5, Math.round((took / HOUR) * 2) / 2)
}

/** Writes who took part in a session, as what and for how long. */
export function RollForm({
  session,
  roll,
  onClose,
}: {
  session: SessionAnswer['session']
  roll: Roll
  onClose: () => void
}) {
  const { t } = useTeamWords()
  const [form] = Form.useForm<Typed>()
  const write = useWrite('PUT /api/sessions/{id}/roll', onClose)
  const usual = usualHours(session)
  const people: WrittenPart[] = roll.people.map(({ teamId: team, code: _, ...one }) => ({ ...one, team }))
  const counts = session.state === 'counted'
  const add = (found: readonly Omit<WrittenPart, 'part' | 'hours'>[]) => {
    const there: WrittenPart[] = form.getFieldValue('people') ?? []
    const news = found.filter(({ memberId }) => !there.some((one) => one.memberId === memberId))
    const lines = news.map((one): WrittenPart => ({ ...one, part: 'served', hours: usual }))
    form.setFieldValue('people', [...there, ...lines])
    return news.length
  }
  return (
    <Dialog title={t('session.titleOf', { title: session.title })} onClose={onClose}>
      <EditForm<Typed>
        form={form}
        label={t('session.submit')}
        draft={{ form: 'session.roll', record: session.id, version: roll.version }}
        initial={{ people }}
        submit={(values) => {
          const { reason, adjustment } = values
          const lines = (values.people ?? []).map(({ memberId, part, hours, team }) => ({
            ...{ memberId, part, hours, team: team ?? null },
          }))
          return write.send({
            params: { id: session.id },
            body: {
              ...{ version: roll.version, people: lines },
              ...(reason ? { reason } : {}),
              ...(adjustment ? { adjustment } : {}),
            },
          })
        }}
      >
        <p className="muted">{t('session.note')}</p>
        <BringTeam day={session.day} onBring={add} />
        <PeopleLines usual={usual} />
        {counts && (
          <Field name="reason" label={t('session.reason')} required>
            <Input maxLength={500} />
          </Field>
        )}
        <AdjustmentField />
      </EditForm>
    </Dialog>
  )
}
