import { fieldsOf, isEmpty } from '@medelge/fields'
import { type FormDefinition, fieldSetOf, type LeftValue } from '@medelge/fields/definition'
import { type ReactNode, use } from 'react'
import { Facts } from '#kit/facts.tsx'
import type { Values } from '../form/settle-draft.ts'
import { useDefinitionMessages } from '../form/use-definition-messages.ts'
import { NamedValuesContext } from '../inputs/named-inputs.ts'
import { FactValue } from './fact-value.tsx'
import { LeftFacts } from './left-facts.tsx'

export interface DefinitionFactsProps {
  definition: FormDefinition
  values: Values
  /** What was kept under earlier versions and has no field any more. */
  left?: readonly LeftValue[]
  /** Fields that are shown with a dash where they are empty; others are not there then. */
  always?: ReadonlySet<string>
  /** Those the reader may see; all of them where it is left out. */
  see?: ReadonlySet<string>
  /** What the page shows in a way of its own; null where it stands elsewhere. */
  own?: Readonly<Record<string, ReactNode>>
}

/** The facts of a record by its definition, in the order of the form; files where somebody can show them. */
export function DefinitionFacts({
  definition,
  values,
  left = [],
  always,
  see,
  own = {},
}: DefinitionFactsProps) {
  const messages = useDefinitionMessages(definition)
  const { evidence: Files } = use(NamedValuesContext)
  const shown = fieldsOf(fieldSetOf(definition)).filter(
    ([code, field]) =>
      (field.type !== 'evidence' || Files !== undefined) && (see === undefined || see.has(code)),
  )
  const items = shown.map(([code, field]): readonly [string, ReactNode] => {
    if (own[code] !== undefined) return [messages.label(code), own[code]]
    if (isEmpty(values[code]) && !always?.has(code)) return [messages.label(code), null]
    return [
      messages.label(code),
      <FactValue key={code} name={code} field={field} value={values[code]} messages={messages} />,
    ]
  })
  return (
    <>
      <Facts items={items} />
      <LeftFacts left={left} />
    </>
  )
}
