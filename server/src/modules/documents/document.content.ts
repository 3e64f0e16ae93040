import type { Layout, Text } from '@medelge/documents'
import type { FormDefinition } from '@medelge/fields/definition'
import Type, { type Static } from 'typebox'
import type { TabledRecords } from '#modules/registers'
import { Day, Text as Words } from '#platform/shapes'
import type { EmbeddedForms } from './embedding/embedded-forms.ts'
import type { KeptPhoto } from './photos/photo.ts'
import { getForm } from './templates.ts'

/** What stands above and below the text; each may be empty. */
export const HeadSchema = Type.Object(
  {
    number: Words(100),
    addressees: Words(500),
    covering: Words(3000),
    signedBy: Words(200),
    signedOn: Type.Union([Day, Type.Literal('')]),
  },
  { additionalProperties: false },
)
export type DocumentHead = Static<typeof HeadSchema>

/** The text of a section has its own reader; here it travels as it is. */
export const TextShape = Type.Unsafe<Text>({ type: 'object', additionalProperties: true })
export const ValuesShape = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  additionalProperties: true,
})

export interface SectionContent {
  key: string
  level: 1 | 2 | 3
  heading: string
  form: string | null
  body: Text
  values: Record<string, unknown>
}

/** All of a document but its figures: what people wrote, and the records its tables show. */
export interface DocumentContent {
  title: string
  period: string
  template: string
  layout: Layout
  organizationId: number
  unitName: string
  head: DocumentHead
  sections: SectionContent[]
  /** Of every table of records in their order. */
  records: TabledRecords[]
  /** Of every photo in their order; versions from before there were any have none. */
  photos?: KeptPhoto[]
  /** Other forms within sections; versions from before there were any have none. */
  embedded?: EmbeddedForms[]
}

/** The forms of a document, by their codes. */
export const FormsShape = Type.Unsafe<Record<string, FormDefinition>>({
  type: 'object',
  additionalProperties: true,
})

export const formsIn = (sections: readonly Pick<SectionContent, 'form'>[]): Record<string, FormDefinition> =>
  Object.fromEntries(sections.flatMap(({ form }) => (form === null ? [] : [[form, getForm(form)]])))
