import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable } from '#platform/shapes'
import { TextShape, ValuesShape } from '../document.content.ts'
import type { DocumentSectionTable } from '../document.table.ts'

export type SectionRow = Selectable<DocumentSectionTable>

export const SectionKey = Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Key of a section' })

export const SectionSchema = Type.Object({
  key: Type.String(),
  level: Type.Integer({ minimum: 1, maximum: 3 }),
  heading: Type.String(),
  guide: Type.String(),
  form: Nullable(Type.String()),
  body: TextShape,
  values: ValuesShape,
  version: Id,
  changedByName: Type.String(),
  changedAt: Moment,
  held: Nullable(
    Type.Object(
      { byName: Type.String(), until: Moment, mine: Type.Boolean() },
      { description: 'Who writes in it now' },
    ),
  ),
})

/** Who holds a section at a moment; nobody once the time has run out. */
export const holderOf = ({ heldBy, heldUntil }: SectionRow, now: Date): string | null =>
  heldUntil !== null && heldUntil > now ? heldBy : null

export function presentSection(row: SectionRow, person: string, now: Date): Static<typeof SectionSchema> {
  const holder = holderOf(row, now)
  return {
    ...row,
    changedAt: row.changedAt.toISOString(),
    held:
      holder === null || row.heldUntil === null
        ? null
        : { byName: row.heldByName, until: row.heldUntil.toISOString(), mine: holder === person },
  }
}
