import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Id, Line, Nullable, Text, Uuid } from '#platform/shapes'
import { SectionKey } from '../sections/section.ts'
import type { DocumentErratumTable } from './erratum.table.ts'

export const ErratumSchema = Type.Object({
  id: Uuid,
  documentId: Uuid,
  number: Type.Integer({ description: 'Of the version' }),
  organizationId: Id,
  section: Type.String(),
  heading: Type.String(),
  place: Nullable(Type.String()),
  was: Type.String(),
  becomes: Type.String(),
  source: Type.String(),
  reason: Type.String(),
  recordedByName: Type.String(),
  ...checkedShape,
})
export type ErratumRow = Selectable<DocumentErratumTable>

export const presentErratum = (row: ErratumRow): Static<typeof ErratumSchema> => ({
  ...row,
  ...presentMoments(row),
})

/** What somebody says was wrong: words of a section, or the figure at a place, which is read anew. */
export const ErratumFactsSchema = Type.Object(
  {
    section: SectionKey,
    place: Type.Optional(Type.String({ pattern: '^f\\d{1,5}$' })),
    was: Type.Optional(Line(500)),
    becomes: Type.Optional(Line(500)),
    source: Type.Optional(Text(300)),
    reason: Line(500),
  },
  { additionalProperties: false },
)
export type ErratumFacts = Static<typeof ErratumFactsSchema>
