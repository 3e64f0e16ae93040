import type { Opened } from '../use-document.ts'
import { FormFacts } from './form-facts.tsx'
import { partOf } from './part-of.ts'
import { TextView } from './text-view.tsx'
import { Titled } from './titled.tsx'

/** All sections of a document, to be read. */
export function WholeText({
  frozen,
  ...whole
}: Pick<Opened, 'sections' | 'figures' | 'records' | 'forms'> & { frozen: boolean }) {
  return whole.sections.map((section) => (
    <section key={section.key}>
      <Titled level={section.level}>{section.heading}</Titled>
      <FormFacts section={section} forms={whole.forms} />
      <TextView body={section.body} {...partOf(section, whole)} frozen={frozen} />
    </section>
  ))
}
