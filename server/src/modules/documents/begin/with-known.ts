import { type DraftedSection, leaveOut } from '@medelge/documents'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readBound } from '../figures/read-bound.ts'

/** The sections of a draft without what nobody has recorded yet. */
export async function withKnown(
  db: Kysely<Database>,
  sections: readonly DraftedSection[],
  now: Date,
): Promise<DraftedSection[]> {
  const read = await readBound(
    db,
    sections.map(({ key, text }) => ({ key, body: text })),
    { now },
  )
  const known = new Set(
    read.filter(({ text, mark }) => text !== null && mark !== 'none').map(({ binding }) => binding),
  )
  return sections.map((section) => ({ ...section, text: leaveOut(section.text, (one) => known.has(one)) }))
}
