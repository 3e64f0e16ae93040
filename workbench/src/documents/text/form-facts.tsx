import { DefinitionFacts } from '#engines/fields/facts/definition-facts.tsx'
import type { Opened, Section } from '../use-document.ts'

/** What was filled in the form of a section, where it has one. */
export function FormFacts({
  section: { form, values },
  forms,
}: {
  section: Pick<Section, 'form' | 'values'>
  forms: Opened['forms']
}) {
  const definition = form === null ? undefined : forms[form]
  return definition ? (
    <DefinitionFacts
      definition={definition}
      values={values}
      always={new Set(definition.fields.map(({ code }) => code))}
    />
  ) : null
}
