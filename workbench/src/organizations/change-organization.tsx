import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { useOrganizationWords } from './organization-words.ts'

export type Unit = Answer<'GET /api/organizations/{id}'>['organization']
export interface ActionProps {
  unit: Unit
  onClose: () => void
}

interface NewNames {
  name: string
  shortName: string
  nameMongolian: string
  renamedOn: string
  correction: boolean
}

/** New names for a unit; the one given up is kept with its days, unless it was only written wrongly. */
export function ChangeOrganization({ unit, onClose }: ActionProps) {
  const { t } = useOrganizationWords()
  const { name, shortName, nameMongolian } = unit
  const [correction, setCorrection] = useState(false)
  const change = useWrite('PATCH /api/organizations/{id}')
  return (
    <Dialog title={t('change.title', { name: unit.shortName })} onClose={onClose}>
      <RecordForm<NewNames, Unit>
        label={t('change.submit')}
        draft={{ form: 'organization.change', record: String(unit.id) }}
        initial={{ name, shortName, nameMongolian, renamedOn: today(), correction: false }}
        onChange={({ correction }) => setCorrection(correction)}
        send={(body) => change.send({ params: { id: unit.id }, body })}
        onDone={onClose}
      >
        <Field name="name" label={t('name')} required>
          <Input maxLength={100} />
        </Field>
        <Field name="shortName" label={t('shortName')} required>
          <Input maxLength={30} />
        </Field>
        <Field name="nameMongolian" label={t('nameMongolian')}>
          <Input maxLength={200} lang="mn-Mong" />
        </Field>
        <Field name="correction" valuePropName="checked" hint={t('change.correctionHint')}>
          <Checkbox>{t('change.correction')}</Checkbox>
        </Field>
        {!correction && (
          <Field name="renamedOn" label={t('change.renamedOn')} required hint={t('change.keeps')}>
            <DayField latest={today()} />
          </Field>
        )}
      </RecordForm>
    </Dialog>
  )
}
