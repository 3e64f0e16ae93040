import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findRecordsOf } from '../record.store.ts'
import { findMergersOf } from './merger.store.ts'
import { presentMerger } from './merger.ts'

/** The mergers of a record, each with what its records are called. */
export async function presentMergers(db: Kysely<Database>, recordId: string) {
  const mergers = await findMergersOf(db, recordId)
  if (mergers.length === 0) return []
  const records = await findRecordsOf(db, [
    ...new Set(mergers.flatMap(({ ends, stays }) => [...ends, ...stays])),
  ])
  const names = new Map(records.map(({ id, name }) => [id, name]))
  return mergers.map((row) => ({
    ...presentMerger(row),
    names: Object.fromEntries([...row.stays, ...row.ends].map((id) => [id, names.get(id) ?? ''])),
  }))
}
