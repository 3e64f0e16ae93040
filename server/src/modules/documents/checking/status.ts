import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { DocumentContent } from '../document.content.ts'
import type { DocumentRow } from '../document.ts'
import { readBound } from '../figures/read-bound.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import type { SectionRow } from '../sections/section.ts'
import { contentOf } from './content.ts'
import { movedSince } from './document.checks.ts'
import { findReading } from './reading.store.ts'

type Db = Kysely<Database>

/** Whether what people see of a document is how it was read when it was handed in, not how it would be read now. */
export const isRead = ({ state }: Pick<DocumentRow, 'state'>): boolean =>
  state === 'submitted' || state === 'counted'

export interface DocumentStatus {
  content: DocumentContent
  figures: SaidFigure[]
  /** When it was read; null while it is live. */
  readAt: Date | null
  /** What moved since. */
  moved: { place: string; was: number | null; is: number | null; text: string | null }[]
}

/** Figures read before and read again, of which something moved; said as a sentence would now. */
export function movedIn(read: readonly SaidFigure[], again: readonly SaidFigure[]) {
  const now = new Map(again.map((one) => [one.place, one.text]))
  return movedSince(read, again).map((drift) => ({ ...drift, text: now.get(drift.place) ?? null }))
}

/** A document as people see it: live while it is open, as it was read once it is handed in, with what moved since. */
export async function statusOf(
  db: Db,
  row: DocumentRow,
  sections: readonly SectionRow[],
  now: Date,
): Promise<DocumentStatus> {
  const reading = isRead(row) ? await findReading(db, row.id) : undefined
  if (!reading) {
    const [content, figures] = [
      await contentOf(db, row, sections, now),
      await readBound(db, sections, { now }),
    ]
    return { content, figures, readAt: null, moved: [] }
  }
  const { content, figures, readAt } = reading
  return { content, figures, readAt, moved: movedIn(figures, await readBound(db, content.sections, { now })) }
}
