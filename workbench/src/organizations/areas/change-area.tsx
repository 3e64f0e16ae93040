import { Input } from 'antd'
import { useState } from 'react'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { AreaField } from '../area-field.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import { ChangePreview, useChangePreview } from './change-preview.tsx'

type Area = Answer<'GET /api/areas/{id}'>['area']

export interface ChangeValues {
  deed: 'change' | 'merge' | 'dissolve'
  since: string
  name?: string
  nameMongolian?: string
  code?: string
  parentId?: number
  into?: number
  reason?: string
}

/** What of the values belongs to the deed and is another than now. */
function sentOf(area: Area, values: Partial<ChangeValues>) {
  const { deed = 'change', since = '', into } = values
  if (deed === 'merge') return { deed, since, ...(into ? { into } : {}) }
  if (deed === 'dissolve') return { deed, since }
  const name = values.name?.trim()
  const { nameMongolian, parentId } = values
  const code = values.code?.trim()
  return {
    ...{ deed, since },
    ...(name && name !== area.name ? { name } : {}),
    ...(nameMongolian !== undefined && nameMongolian !== area.nameMongolian ? { nameMongolian } : {}),
    ...(code && code !== area.code ? { code } : {}),
    ...(parentId && parentId !== area.parentId ? { parentId } : {}),
  }
}

/** Another name, code or place from a day on, or the end of an area; what comes of it is told before. */
export function ChangeArea({ area, onClose }: { area: Area; onClose: () => void }) {
  const { t } = useOrganizationWords()
  const initial: ChangeValues = {
    ...{ deed: 'change', since: today(), name: area.name, code: area.code },
    ...{ nameMongolian: area.nameMongolian },
    ...(area.parentId === null ? {} : { parentId: area.parentId }),
  }
  const [draft, setDraft] = useState<Partial<ChangeValues>>(initial)
  const preview = useChangePreview(area.id, sentOf(area, draft))
  const change = useWrite('POST /api/areas/{id}/changes', () => {
    message.success(t('areas.changed', { name: area.name }))
  })
  const { deed } = draft
  return (
    <Dialog title={t('areas.changeTitle', { name: area.name })} onClose={onClose}>
      <RecordForm<ChangeValues, Area>
        label={t('areas.submit')}
        draft={{ form: 'area.change', record: String(area.id) }}
        initial={initial}
        onChange={setDraft}
        send={({ reason, ...values }) => {
          const said = reason?.trim() ? { reason: reason.trim() } : {}
          return change.send({ params: { id: area.id }, body: { ...sentOf(area, values), ...said } })
        }}
        onDone={onClose}
      >
        <Field name="deed" label={t('areas.deed')} required>
          <DeedField root={area.parentId === null} />
        </Field>
        <Field name="since" label={t('areas.since')} required hint={t('areas.sinceHint')}>
          <DayField latest={today()} />
        </Field>
        {deed === 'change' && (
          <>
            <Field name="name" label={t('newArea.name')} required>
              <Input maxLength={60} />
            </Field>
            <Field name="code" label={t('newArea.code')} required hint={t('areas.codeHint')}>
              <Input maxLength={12} inputMode="numeric" />
            </Field>
            {area.parentId !== null && (
              <Field name="parentId" label={t('areas.parent')} hint={t('areas.parentHint')}>
                <AreaField />
              </Field>
            )}
            <Field name="nameMongolian" label={t('newArea.nameMongolian')} hint={t('areas.mongolianHint')}>
              <Input maxLength={200} lang="mn-Mong" />
            </Field>
          </>
        )}
        {deed === 'merge' && (
          <Field name="into" label={t('areas.into')} required hint={t('areas.intoHint')}>
            <AreaField />
          </Field>
        )}
        <Field name="reason" label={t('areas.reason')}>
          <Input maxLength={200} placeholder={t('areas.reasonExample')} />
        </Field>
        <ChangePreview preview={preview} />
      </RecordForm>
    </Dialog>
  )
}

function DeedField({
  value = 'change',
  onChange,
  root,
}: {
  value?: ChangeValues['deed']
  onChange?: (deed: ChangeValues['deed']) => void
  root: boolean
}) {
  const { t } = useOrganizationWords()
  const deeds = root ? (['change'] as const) : (['change', 'merge', 'dissolve'] as const)
  return (
    <Segments
      label={t('areas.deed')}
      value={value}
      options={deeds.map((deed) => ({ value: deed, label: t(`areas.deeds.${deed}`) }))}
      onChange={(deed) => onChange?.(deed)}
    />
  )
}
