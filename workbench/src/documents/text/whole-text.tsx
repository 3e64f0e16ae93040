import type { Opened, Section } from '../use-document.ts'
import { EmbeddedForms } from './embedded-forms.tsx'
import { FormFacts } from './form-facts.tsx'
import { partOf } from './part-of.ts'
import { TextView } from './text-view.tsx'
import { Titled } from './titled.tsx'

/** All sections of a document, to be read. */
export function WholeText({
  frozen,
  embedded = [],
  photoAt,
  ...whole
}: Pick<Opened, 'sections' | 'figures' | 'records' | 'forms'> & {
  frozen: boolean
  embedded?: Opened['embedded'] | undefined
  /** Where a photo of the document is, counted from 0; at its record where nothing is said. */
  photoAt?: (nth: number) => string
}) {
  const photosIn = ({ body }: Section) => body.content.filter(({ type }) => type === 'photo').length
  const within = (section: Section) => {
    const before = whole.sections.slice(0, whole.sections.indexOf(section))
    const first = before.reduce((all, one) => all + photosIn(one), 0)
    return photoAt && ((nth: number) => photoAt(first + nth))
  }
  return whole.sections.map((section) => (
    <section key={section.key}>
      <Titled level={section.level}>{section.heading}</Titled>
      <FormFacts section={section} forms={whole.forms} />
      <TextView body={section.body} {...partOf(section, whole)} frozen={frozen} photoAt={within(section)} />
      <EmbeddedForms embedded={embedded.find((one) => one.section === section.key)} />
    </section>
  ))
}
