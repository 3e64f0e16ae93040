import { type Field, standsAlone } from '@medelge/fields'
import { Form } from 'antd'
import type { ReactNode } from 'react'
import { FactValue } from '../facts/fact-value.tsx'
import { FieldInput } from '../field-input.tsx'
import type { FieldMessages } from '../field-messages.ts'
import { useFormWords } from '../form-words.ts'
import styles from './form.module.css'

/** One place of a form that is data: to be filled in, computed, or shown to whoever may not change it. */
export function DefinitionPlace({
  code,
  field,
  messages,
  required,
  frozen,
  value,
  check,
}: {
  code: string
  field: Field
  messages: FieldMessages
  required: boolean
  frozen: boolean
  /** What is computed, or what the record holds. */
  value: unknown
  check: () => Promise<void>
}) {
  const { t } = useFormWords()
  const fact = <FactValue name={code} field={field} value={value} messages={messages} />
  const hint = messages.hint(code)
  const place = {
    label: messages.label(code),
    className: standsAlone(field) ? (styles.alone ?? '') : '',
    rules: [{ validator: check }],
  }
  if (field.computed)
    return (
      <Form.Item {...place} name={code} required extra={hint ?? t('computed')}>
        <Shown>{fact}</Shown>
      </Form.Item>
    )
  if (frozen)
    return (
      <Form.Item {...place} required extra={t('notYours')}>
        <Shown>{fact}</Shown>
      </Form.Item>
    )
  return (
    <Form.Item {...place} name={code} required={required} {...(hint ? { extra: hint } : {})}>
      <FieldInput name={code} field={field} messages={messages} />
    </Form.Item>
  )
}

/** What nobody types; the form gives it the id its label points to. */
function Shown({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <output {...(id ? { id } : {})} className={styles.shown}>
      {children}
    </output>
  )
}
