import { Form as Filled, Input, InputNumber, Select } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Segments } from '#kit/controls/segments.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useRefusal } from '#kit/form/refusals.ts'
import { today } from '#kit/format.ts'
import { useTeamWords } from '../team-words.ts'
import type { Own, OwnReport } from './own.ts'
import { SureTick } from './sure-tick.tsx'

interface Typed {
  act: OwnReport['act']
  day: string
  hours?: number | null
  items?: number | null
  what: string
  team?: string
  confirmed?: boolean
}

/** Tells of one’s own service on a day, or puts right what was returned. */
export function TellService({
  own,
  report,
  onClose,
}: {
  own: Own
  report: OwnReport | undefined
  onClose: () => void
}) {
  const { t } = useTeamWords()
  const tell = useWrite('POST /api/me/service', onClose)
  const again = useWrite('PUT /api/me/service/{id}', onClose)
  const [only] = own.teams.length === 1 ? own.teams : []
  const initial: Partial<Typed> = report
    ? { ...report, ...(report.teamId ? { team: report.teamId } : {}) }
    : { act: 'served', day: today(), hours: 2, ...(only ? { team: only.id } : {}) }
  return (
    <Dialog title={t('own.open')} onClose={onClose}>
      <EditForm<Typed>
        label={t('own.submit')}
        draft={{ form: 'service.report', record: report?.id ?? 'new', version: report?.version ?? 1 }}
        initial={initial}
        submit={({ act, day, hours = null, items = null, what, team, confirmed }) => {
          const amount = act === 'served' ? { hours } : { items }
          const body = { act, day, ...amount, what, team: team ?? null, ...(confirmed ? { confirmed } : {}) }
          return report
            ? again.send({ params: { id: report.id }, body: { ...body, version: report.version } })
            : tell.send({ body })
        }}
      >
        <Field name="act" label={t('own.act')} required>
          <ActChoice />
        </Field>
        <Field name="day" label={t('own.day')} required>
          <DayField latest={today()} />
        </Field>
        <Amount />
        <Field name="what" label={t('own.what')} required hint={t('own.whatHint')}>
          <Input maxLength={200} />
        </Field>
        <Field
          name="team"
          label={t('own.team')}
          hint={t(own.teams.length > 0 ? 'own.teamHint' : 'own.noTeam')}
        >
          <Select
            allowClear
            disabled={own.teams.length === 0}
            options={own.teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Another />
      </EditForm>
    </Dialog>
  )
}

const acts = ['served', 'answered', 'shared'] as const

function ActChoice({
  value = 'served',
  onChange,
}: {
  value?: OwnReport['act']
  onChange?: (act: string) => void
}) {
  const { t } = useTeamWords()
  return (
    <Segments
      label={t('own.act')}
      value={value}
      options={acts.map((act) => ({ value: act, label: t(`told.${act}`) }))}
      onChange={(act) => onChange?.(act)}
    />
  )
}

/** How long, or how many. */
function Amount() {
  const { t } = useTeamWords()
  const act: OwnReport['act'] = Filled.useWatch('act') ?? 'served'
  if (act === 'served')
    return (
      <Field name="hours" label={t('own.hours')} required hint={t('own.hoursHint')}>
        <InputNumber min={0.5} max={24} step={0.5} suffix={t('hour')} />
      </Field>
    )
  return (
    <Field name="items" label={t('own.items')} required hint={t(`own.itemsHint.${act}`)}>
      <InputNumber min={1} max={9999} precision={0} />
    </Field>
  )
}

/** Asked once the day turns out to have hours already. */
function Another() {
  const { t } = useTeamWords()
  const refusal = useRefusal('SERVICE_SAME_DAY')
  if (!refusal) return null
  const { same = [] } = refusal.details as { same?: { what: string; hours: number | null; items?: number }[] }
  const list = same
    .map(
      ({ what, hours, items }) =>
        `${what} ${hours === null ? t('itemsOf', { items }) : t('hoursOf', { hours })}`,
    )
    .join('、')
  return (
    <Field name="confirmed" hint={list}>
      <SureTick>{t('own.another')}</SureTick>
    </Field>
  )
}
