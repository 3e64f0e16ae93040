import type { Form } from '@medelge/fields/definition'
import { Form as Filled, Input } from 'antd'
import type { ReactNode } from 'react'
import { DefinitionFields } from '#engines/fields/form/definition-fields.tsx'
import type { Values } from '#engines/fields/form/settle-draft.ts'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import type { Evidence } from '#kit/files/upload.ts'
import { Field } from '#kit/form/edit-form.tsx'
import { GuardianFields, TraitFields, WhichPerson } from '../../members/index.ts'
import { AreaField, UnitField } from '../../organizations/index.ts'
import type { Named } from '../naming/named.tsx'
import { RegisterInputs } from '../naming/register-inputs.tsx'
import { useRegisterWords } from '../register-words.ts'
import { type Kind, useRecordWords } from './record.ts'
import { useOwnFields } from './use-own-fields.ts'

/** What every record holds, and below it what this list asks for. */
export function RecordFields({
  kind,
  form,
  before,
  named,
  files,
  entered = false,
  children,
}: {
  kind: Kind
  form: Form
  before?: Values | undefined
  /** What it names already, in words. */
  named?: Named | undefined
  /** The files that its fields hold. */
  files?: readonly Evidence[] | undefined
  /** It was entered before: who a record is about is no matter of it any more. */
  entered?: boolean
  /** The days, between what it is called and what it holds. */
  children: ReactNode
}) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  const filled = Filled.useFormInstance()
  const since: string | undefined = Filled.useWatch('since') ?? filled.getFieldValue('since')
  const day: string | undefined = Filled.useWatch('day') ?? filled.getFieldValue('day')
  return (
    <>
      {kind.person && entered ? (
        <p className="muted">{t('person.nameStays')}</p>
      ) : (
        <Field name="name" label={word('name')} required>
          <Input autoFocus maxLength={kind.person ? 50 : 120} />
        </Field>
      )}
      {kind.person && !entered && (
        <>
          <WhichPerson />
          <TraitFields needs={kind.person} />
          <GuardianFields />
        </>
      )}
      <Field name="organizationId" label={t('unit')} required>
        <UnitField />
      </Field>
      {kind.place && (
        <Field name="areaId" label={t('area')}>
          <AreaField on={day ?? since} />
        </Field>
      )}
      {children}
      <RegisterInputs named={named} files={files} on={day ?? since}>
        <DefinitionFields form={form} before={before} access={useOwnFields(kind.form)} />
      </RegisterInputs>
    </>
  )
}

/** What is said of it and what proves it. */
export function ProofFields({ note, kept = [] }: { note: string; kept?: readonly Evidence[] }) {
  const { t } = useRegisterWords()
  return (
    <>
      <Field name="note" label={note}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Field>
      <Field name="evidence" label={t('evidence')}>
        <EvidenceDrop kept={[...kept]} />
      </Field>
    </>
  )
}
