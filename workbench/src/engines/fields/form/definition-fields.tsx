import { type Field, fieldsOf } from '@medelge/fields'
import type { FieldAccess, Form } from '@medelge/fields/definition'
import { useState } from 'react'
import { today } from '#kit/format.ts'
import { useFormWords } from '../form-words.ts'
import { CellFaults, faultKey } from '../inputs/cell-faults.ts'
import { DefinitionPlace } from './definition-place.tsx'
import styles from './form.module.css'
import { useProblemText } from './problem-text.ts'
import type { Values } from './settle-draft.ts'
import { useDefinitionMessages } from './use-definition-messages.ts'
import { useSettled } from './use-settled.ts'

export interface DefinitionFieldsProps {
  form: Form
  /** What the record holds, where one is changed. */
  before?: Values | undefined
  /** Whose fields these are; all of them where it is left out. */
  access?: FieldAccess | undefined
  /** Fields that are marked as asked for though the form may be sent without them: it can be kept half done. */
  later?: ReadonlySet<string> | undefined
}

/**
 * The places of a form that is data, inside any form of the kit: its conditions show and hide fields as one types, what
 * is computed shows as one types, and `settle` is the one that says what is wrong.
 */
export function DefinitionFields({ form, before, access, later }: DefinitionFieldsProps) {
  const { t } = useFormWords()
  const messages = useDefinitionMessages(form.definition)
  const textOf = useProblemText(form.fields, messages)
  const { settled, check } = useSettled(form, { today: today(), before, access }, textOf)
  const [open, setOpen] = useState(false)

  const shown = fieldsOf(form.fields).filter(
    ([code]) => settled.asked.has(code) && (access === undefined || access.see.has(code)),
  )
  const places = (named: readonly [string, Field][], onFault?: () => void) => (
    <div className={styles.places}>
      {named.map(([code, field]) => (
        <DefinitionPlace
          key={code}
          code={code}
          field={field}
          messages={messages}
          required={
            later?.has(code) === true ||
            form.definition.fields.some((one) => one.code === code && one.required === true)
          }
          frozen={access !== undefined && !access.change.has(code)}
          value={field.computed ? settled.values[code] : before?.[code]}
          check={() =>
            check(code).catch((fault) => {
              onFault?.()
              throw fault
            })
          }
        />
      ))}
    </div>
  )
  const faults = new Set(
    settled.problems.flatMap(({ field, position, cell }) =>
      position === undefined || cell === undefined ? [] : [faultKey(field, position, cell)],
    ),
  )
  const folded = shown.filter(([, field]) => field.folded)
  return (
    <CellFaults value={faults}>
      {places(shown.filter(([, field]) => !field.folded))}
      {folded.length > 0 && (
        <details
          className={styles.folded}
          open={open}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{t('more')}</summary>
          {places(folded, () => setOpen(true))}
        </details>
      )}
    </CellFaults>
  )
}
