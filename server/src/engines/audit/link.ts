import { type RawBuilder, sql } from 'kysely'
import { digestOf } from '#platform/text/digest'

/**
 * What is digested of an entry: every column, in one fixed order, free of settings (moments as microseconds). The
 * sealing and the verification share it, so they cannot drift apart.
 */
export const entryText = (row: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  row(${row}.id, (extract(epoch from ${row}.at) * 1000000)::bigint, ${row}.action, ${row}.outcome, ${row}.person_id,
    ${row}.account, ${row}.person_name, ${row}.address, ${row}.device, ${row}.request_id, ${row}.organization_id,
    ${row}.subject_kind, ${row}.subject_id, ${row}.subject_name, ${row}.details)::text`

/** One link of the chain. */
export interface Link {
  seq: number
  /** SHA-256 of the entry alone: says whether it is the entry or its place that was altered. */
  hash: Buffer
  /** SHA-256 over the link before and this entry. */
  digest: Buffer
}

/** Where a chain without entries begins. */
export const beginning: Pick<Link, 'seq' | 'digest'> = { seq: 0, digest: Buffer.alloc(0) }

/** The link of an entry behind another. */
export function linkBehind(before: Pick<Link, 'seq' | 'digest'>, text: string): Link {
  const hash = digestOf(text)
  return { seq: before.seq + 1, hash, digest: digestOf(before.digest, hash) }
}
