import { Input, Select } from 'antd'
import type { Answer, Input as Sent } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { AreaField } from './area-field.tsx'
import { kinds, levels } from './organization.ts'
import { useOrganizationWords } from './organization-words.ts'

type NewUnit = Sent<'POST /api/organizations'>['body']
type Unit = Answer<'GET /api/organizations/{id}'>['organization']

const nextLevel = {
  region: 'league',
  league: 'banner',
  banner: 'town',
  town: 'village',
  village: 'none',
  none: 'none',
} as const

/** A new unit below another. */
export function AddOrganization({
  parent,
  onDone,
  onClose,
}: {
  parent: Unit
  onDone: (id: number) => void
  onClose: () => void
}) {
  const { t } = useOrganizationWords()
  const add = useWrite('POST /api/organizations')
  return (
    <Dialog title={t('add.below', { name: parent.shortName })} onClose={onClose}>
      <RecordForm<NewUnit, Unit>
        label={t('add.submit')}
        draft={{ form: 'organization.new', record: String(parent.id) }}
        initial={{
          kind: 'association',
          level: nextLevel[parent.level],
          areaId: parent.areaId,
        }}
        send={({ since, ...unit }) =>
          add.send({ body: { ...unit, parentId: parent.id, ...(since ? { since } : {}) } })
        }
        onDone={(unit) => {
          message.success(t('add.done', { name: unit.shortName }))
          onDone(unit.id)
        }}
      >
        <Field name="name" label={t('name')} required hint={t('nameHint')}>
          <Input autoFocus maxLength={100} />
        </Field>
        <Field name="shortName" label={t('shortName')} required>
          <Input maxLength={30} />
        </Field>
        <Field name="nameMongolian" label={t('nameMongolian')}>
          <Input maxLength={200} lang="mn-Mong" />
        </Field>
        <Field name="kind" label={t('kind')} required>
          <Select options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Field>
        <Field name="level" label={t('level')} required>
          <Select options={levels.map((value) => ({ value, label: t(`levels.${value}`) }))} />
        </Field>
        <Field name="areaId" label={t('area')} required>
          <AreaField registering />
        </Field>
        <Field name="since" label={t('since')} hint={t('sinceHint')}>
          <DayField />
        </Field>
      </RecordForm>
    </Dialog>
  )
}
