import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { driftOf } from '#engines/documents/drift'
import { isIntact } from '#engines/documents/freeze'
import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { typedCode } from '#platform/text/typed-code'
import type { SheetFacts } from '../contribution.ts'
import { countContribution } from '../count-contribution.ts'
import { findSheetByCode } from '../sheets/sheet.store.ts'

type Counted = Pick<SheetFacts['parts'][number], 'code' | 'times' | 'hours'>

/** A part that is counted otherwise today than when the sheet was issued. */
export interface ChangedPart {
  was: Counted
  is: Counted
}

export type Check =
  | { state: 'unknown' | 'altered' }
  | {
      state: 'valid' | 'withdrawn'
      code: string
      facts: SheetFacts
      withdrawnOn: string | null
      changed: ChangedPart[]
    }

const figuresOf = (parts: readonly Counted[]) =>
  parts.flatMap(({ code, times, hours }) => [
    { place: code, value: times },
    { place: `${code} hours`, value: hours },
  ])

function changedParts(frozen: readonly Counted[], today: readonly Counted[]): ChangedPart[] {
  const moved = driftOf(figuresOf(frozen), figuresOf(today)).map(({ place }) => place.split(' ')[0])
  return frozen.flatMap((was) => {
    const is = today.find(({ code }) => code === was.code)
    return is && moved.includes(was.code) ? [{ was, is }] : []
  })
}

/** What is to be said of a code, whatever somebody typed: every code that was never issued is looked for and answered alike. */
export const readCheck = (db: Kysely<Database>, typed: string): Promise<Check> =>
  inTransaction(
    db,
    async (trx) => {
      const sheet = await findSheetByCode(trx, typedCode(typed))
      if (!sheet) return { state: 'unknown' }
      const { code, facts, digest, withdrawnAt } = sheet
      if (!isIntact(facts, digest)) return { state: 'altered' }
      if (withdrawnAt !== null)
        return { state: 'withdrawn', code, facts, withdrawnOn: dayOf(withdrawnAt), changed: [] }
      const today = await countContribution(trx, sheet.memberId, facts, 'own')
      return { state: 'valid', code, facts, withdrawnOn: null, changed: changedParts(facts.parts, today) }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
