import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Countable } from '#modules/checks'
import type { ChangeRow } from '../changes/change.ts'
import { type Span, spansOf } from '../days/spans.ts'
import { findVersions } from '../kinds/register-kind.store.ts'
import type { RecordRow } from '../record.ts'
import { newestOf, readValues } from '../values/read-values.ts'
import { addedLines, type Feeding, linesBetween } from './feed-rules.ts'

type Db = Kysely<Database>

async function feedingOf(db: Db, kind: string): Promise<Feeding> {
  const versions = await findVersions(db, kind)
  return {
    feeds: newestOf(versions).feeds ?? [],
    read: ({ definition, values }) => readValues(versions, definition, values),
  }
}

/** What a record or a change says of itself beside its lines. */
const said = ({ organizationId, adjustment }: Pick<RecordRow, 'organizationId' | 'adjustment'>) => ({
  hosts: [organizationId],
  ...(adjustment === null ? {} : { adjustment }),
})

/** What records count for, each from its first day on; in the order given. */
export async function countablesOf(db: Db, rows: readonly RecordRow[]): Promise<Countable[]> {
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const known = new Map(
    await Promise.all(kinds.map(async (kind) => [kind, await feedingOf(db, kind)] as const)),
  )
  return rows.map((row) => {
    const { feeds = [], read } = known.get(row.kind) ?? {}
    return { ...said(row), lines: addedLines(feeds, read?.(row) ?? row.values, row.since) }
  })
}

/** One life of a record in the place of another. */
export interface Turn {
  before: readonly Span[]
  after: readonly Span[]
}

/** What follows for the figures where records of a list live otherwise; each line in the totals of its own unit. */
export async function turnsCountable(
  db: Db,
  { kind, ...record }: Pick<RecordRow, 'kind' | 'organizationId'> & { adjustment?: string | null },
  turns: readonly Turn[],
): Promise<Countable> {
  const feeding = await feedingOf(db, kind)
  return {
    ...said({ adjustment: null, ...record }),
    lines: turns.flatMap(({ before, after }) => linesBetween(feeding, before, after)),
  }
}

/** What a change or an end counts for; `record` stands as it did until then. */
export function changeCountable(db: Db, record: RecordRow, change: ChangeRow): Promise<Countable> {
  const before = spansOf(record.since, record, [])
  // What says that all stands as it did changes nothing.
  const after = change.ends || change.facts ? spansOf(record.since, record, [change]) : before
  const { kind, organizationId } = record
  return turnsCountable(db, { kind, organizationId, adjustment: change.adjustment }, [{ before, after }])
}
