import { type Field as Declared, type FieldSet, formFields, inPairs, standsAlone } from '@medelge/fields'
import { Fragment, type ReactNode } from 'react'
import { Field } from '#kit/form/edit-form.tsx'
import { FieldInput } from './field-input.tsx'
import { type FieldMessages, useFieldMessages } from './field-messages.ts'
import styles from './fields.module.css'

type NeedsInput<S> = {
  [N in keyof S]: S[N] extends { type: 'area' | 'organization' | 'record' | 'evidence' | 'rows' } ? N : never
}[keyof S]

interface FormFieldsProps<S extends FieldSet> {
  fields: S
  /** Under which name the words of the fields stand. */
  set: string
  /** Inputs that only the noun has; a table of rows brings its own places along. */
  inputs: { readonly [N in NeedsInput<S>]: ReactNode } & { readonly [N in keyof S]?: ReactNode }
  /** What stands below the line of a field. */
  below?: { readonly [N in keyof S]?: ReactNode }
  /** Folded fields that are asked for all the same. */
  asked?: readonly string[]
  /** What the fold is called. */
  more: string
}

/** All fields of a set that people fill in: those every record has, and folded below them what only some have. */
export function FormFields<S extends FieldSet>(props: FormFieldsProps<S>) {
  const { open, folded } = formFields(props.fields, props.asked)
  return (
    <>
      <Lines {...props} named={open} first />
      <details className={styles.folded}>
        <summary>{props.more}</summary>
        <Lines {...props} named={folded} />
      </details>
    </>
  )
}

type Inputs = Readonly<Record<string, ReactNode>>

function Lines<S extends FieldSet>({
  named,
  first = false,
  set,
  inputs,
  below = {},
}: FormFieldsProps<S> & { named: [keyof S & string, Declared][]; first?: boolean }) {
  const messages = useFieldMessages(set)
  return inPairs(named).map((line, nth) => {
    const places = line.map(([name, field], position) => (
      <Place
        key={name}
        name={name}
        field={field}
        messages={messages}
        input={(inputs as Inputs)[name]}
        autoFocus={first && nth === 0 && position === 0}
      />
    ))
    return (
      <Fragment key={line[0]?.[0]}>
        {line.some(([, field]) => standsAlone(field)) ? places : <div className={styles.pair}>{places}</div>}
        {line.map(([name]) => (
          <Fragment key={name}>{(below as Inputs)[name]}</Fragment>
        ))}
      </Fragment>
    )
  })
}

// HH:MM, as the server demands it.
const clock = /^([01]\d|2[0-3]):[0-5]\d$/

function Place({
  name,
  field,
  messages,
  input,
  autoFocus,
}: {
  name: string
  field: Declared
  messages: FieldMessages
  input: ReactNode
  autoFocus: boolean
}) {
  if (field.type === 'rows') return input
  return (
    <Field
      name={name}
      label={messages.label(name)}
      required={field.required ?? false}
      hint={messages.hint(name)}
      rules={field.type === 'time' ? [{ pattern: clock, message: messages.timeHint }] : []}
    >
      {input ?? (
        <FieldInput name={name} field={field} messages={messages} {...(autoFocus ? { autoFocus } : {})} />
      )}
    </Field>
  )
}
