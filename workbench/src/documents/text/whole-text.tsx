import type { Opened } from '../use-document.ts'
import { EmbeddedForms } from './embedded-forms.tsx'
import { FormFacts } from './form-facts.tsx'
import { partOf } from './part-of.ts'
import { TextView } from './text-view.tsx'
import { Titled } from './titled.tsx'

/** All sections of a document, to be read. */
export function WholeText({
  frozen,
  embedded = [],
  ...whole
}: Pick<Opened, 'sections' | 'figures' | 'records' | 'forms'> & {
  frozen: boolean
  embedded?: Opened['embedded'] | undefined
}) {
  return whole.sections.map((section) => (
    <section key={section.key}>
      <Titled level={section.level}>{section.heading}</Titled>
      <FormFacts section={section} forms={whole.forms} />
      <TextView body={section.body} {...partOf(section, whole)} frozen={frozen} />
      <EmbeddedForms embedded={embedded.find((one) => one.section === section.key)} />
    </section>
  ))
}
