import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Keyring, SealError, type SealFault } from './keyring.ts'
import { nameOf, type SealedColumn, sealedColumns } from './sealed-column.ts'
import { findAny, hasColumn, type SealedValue } from './sealed-values.store.ts'

const BATCH = 1000
/** Broken values that are named; more are only counted. */
const NAMED = 100

export interface BrokenValue {
  column: string
  row: string
  /** `digest`: it opens, and what equals are found by is another's. */
  fault: SealFault | 'digest'
}

export interface SealedProof {
  looked: number
  broken: BrokenValue[]
  brokenCount: number
}

/** What is wrong with one value; undefined where it opens and its digest is its own. */
export function faultOf(keyring: Keyring, of: SealedColumn, value: SealedValue): BrokenValue | undefined {
  const [column, { row, sealed, digest }] = [nameOf(of), value]
  try {
    const text = keyring.open({ column, row }, sealed)
    return keyring.digests(column, text).includes(digest) ? undefined : { column, row, fault: 'digest' }
  } catch (error) {
    if (error instanceof SealError) return { column, row, fault: error.fault }
    throw error
  }
}

/** Opens every sealed value of the database. */
export async function verifySealed(db: Kysely<Database>, keyring: Keyring): Promise<SealedProof> {
  const proof: SealedProof = { looked: 0, broken: [], brokenCount: 0 }
  for (const of of sealedColumns.all()) {
    if (!(await hasColumn(db, of))) continue
    for (let after: string | undefined = ''; after !== undefined; ) {
      const values: SealedValue[] = await findAny(db, of, after, BATCH)
      proof.looked += values.length
      const broken = values.flatMap((value) => faultOf(keyring, of, value) ?? [])
      proof.brokenCount += broken.length
      proof.broken.push(...broken.slice(0, NAMED - proof.broken.length))
      after = values.at(-1)?.row
    }
  }
  return proof
}
