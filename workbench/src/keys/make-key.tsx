import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { dayOf } from '#kit/format.ts'
import { useUnit } from '#shell/chosen.ts'
import { UnitField } from '../organizations/index.ts'
import type { Key } from './key.ts'
import { useKeyWords } from './key-words.ts'
import { OnceSecret } from './once-secret.tsx'
import { ScopeChoice } from './scope-choice.tsx'

interface Values {
  organizationId: number
  purpose: string
  scopes: Key['scopes']
  expiresOn: string
  perMinute?: number
}

const YEAR = 365 * 24 * 60 * 60 * 1000
const USUAL = 120

/** A new key; what it is stands in the dialog once, until that is closed. */
export function MakeKey({ onClose }: { onClose: () => void }) {
  const { t } = useKeyWords()
  const { id: organizationId } = useUnit()
  const [made, setMade] = useState<{ purpose: string; token: string | null }>()
  const make = useWrite('POST /api/keys')
  if (made)
    return (
      <OnceSecret
        title={t('onceTitle', { purpose: made.purpose })}
        label={t('key')}
        secret={made.token}
        note={t('onceNote')}
        lost={t('onceLost')}
        onClose={onClose}
      />
    )
  return (
    <Dialog title={t('makeTitle')} onClose={onClose}>
      <EditForm<Values>
        label={t('makeSubmit')}
        initial={{ organizationId, expiresOn: dayOf(new Date(Date.now() + YEAR)), perMinute: USUAL }}
        draft={{ form: 'make-key' }}
        submit={async (body) => {
          const { key, token } = await make.send({ body })
          setMade({ purpose: key.purpose, token })
        }}
      >
        <Field name="purpose" label={t('purpose')} required hint={t('purposeHint')}>
          <Input maxLength={100} />
        </Field>
        <Field name="organizationId" label={t('unit')} required hint={t('unitHint')}>
          <UnitField />
        </Field>
        <Field name="scopes" label={t('scopes')} required hint={t('scopesHint')}>
          <ScopeChoice />
        </Field>
        <Field name="expiresOn" label={t('expiresOn')} required hint={t('expiresHint')}>
          <DayField />
        </Field>
        <Field name="perMinute" label={t('perMinute')} hint={t('perMinuteHint')}>
          <InputNumber min={1} max={6000} precision={0} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
