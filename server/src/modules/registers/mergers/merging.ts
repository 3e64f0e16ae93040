import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findChecked } from '#modules/checks'
import { findCounted } from '../days/span.store.ts'
import { spansOf } from '../days/spans.ts'
import type { Turn } from '../figures/countable.ts'
import { recordChecks } from '../record.checks.ts'
import { factsOf, type RecordRow } from '../record.ts'
import { endDays } from './end-days.ts'
import type { MergerRow } from './merger.ts'

/** The records of a merger, on which day each of those ends that end, and what that makes of what they held when. */
export interface Merging {
  ends: RecordRow[]
  stays: RecordRow[]
  days: ReadonlyMap<string, string>
  turns: Turn[]
}

export async function readMerging(db: Kysely<Database>, row: MergerRow): Promise<Merging> {
  const found = await findChecked<RecordRow>(db, recordChecks, [...row.stays, ...row.ends])
  const byId = new Map(found.map((one) => [one.id, one]))
  const of = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const [stays, ends] = [of(row.stays), of(row.ends)]
  const [first] = stays
  if (!first) throw new Error(`A merger into nothing: ${row.id}`)
  const days = endDays(first, ends, row.day)
  const turns = await Promise.all(
    ends.map(async (record) => {
      const entered = record.entered ?? factsOf(record)
      const changes = await findCounted(db, record.id)
      const end = { day: days.get(record.id) ?? record.since, facts: null }
      return {
        before: spansOf(record.since, entered, changes),
        after: spansOf(record.since, entered, [...changes, end]),
      }
    }),
  )
  return { ends, stays, days, turns }
}
