import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { getOrganization } from '#modules/organizations'
import { type TabledRecords, tableRecords } from '#modules/registers'
import type { DocumentContent } from '../document.content.ts'
import type { DocumentRow } from '../document.ts'
import { embeddedIn } from '../embedding/embedded.ts'
import { photosIn } from '../photos/kept-photo.ts'
import type { SectionRow } from '../sections/section.ts'

/** The tables of records in sections, each with the records it shows now. */
async function recordsIn(db: Kysely<Database>, sections: readonly SectionRow[], now: Date) {
  const tables = sections.flatMap(({ body }) =>
    body.content.flatMap((block) => (block.type === 'recordTable' ? [block.attrs] : [])),
  )
  const read: TabledRecords[] = []
  for (const asked of tables) read.push(await tableRecords(db, asked, now))
  return read
}

/** A document but its figures, as it stands. */
export async function contentOf(
  db: Kysely<Database>,
  { title, period, template, layout, organizationId, head }: DocumentRow,
  sections: readonly SectionRow[],
  now: Date,
): Promise<DocumentContent> {
  const { name } = await getOrganization(db, organizationId)
  return {
    ...{ title, period, template, layout, organizationId, unitName: name, head },
    sections: sections.map(({ key, level, heading, form, body, values }) => ({
      ...{ key, level, heading, form, body, values },
    })),
    records: await recordsIn(db, sections, now),
    photos: await photosIn(db, sections),
    embedded: await embeddedIn(db, { template, period, organizationId }, sections),
  }
}
