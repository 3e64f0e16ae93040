import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type CheckedTable, insertLives, type Newcomers, type NewRecord } from '#modules/checks'
import { keepKeys } from './alike/key.store.ts'
import { keepFirstSpans } from './days/span.store.ts'
import type { Values } from './days/spans.ts'
import { countablesOf } from './figures/countable.ts'
import { recordChecks } from './record.checks.ts'
import { drawCodes } from './record.store.ts'
import type { RecordRow } from './record.ts'

/** What is known of a record when it is entered; without a code of its own it is given one. */
export type NewRegisterRecord = Omit<
  RecordRow,
  keyof CheckedTable | 'until' | 'entered' | 'code' | 'memberId' | 'adjustment' | 'ledgerKind' | 'restricted'
> & {
  code?: string
  /** Of a list of people. */
  memberId?: string | null
  adjustment?: string | null
  restricted?: Values
}

/** A record with the life it has behind it. */
export type RecordLife = NewRecord<NewRegisterRecord>

/** Records as they are first written, from a form or all at once: one is a batch of one. */
export const newRecords: Newcomers<NewRegisterRecord, RecordRow> = {
  checks: recordChecks,
  async columns(trx, facts) {
    const drawn = await drawCodes(trx, facts.length)
    return facts.map((one, nth) => ({
      ...one,
      code: one.code ?? drawn[nth] ?? '',
      memberId: one.memberId ?? null,
      adjustment: one.adjustment ?? null,
      restricted: one.restricted ?? {},
      ...{ until: null, entered: null, ledgerKind: null },
    }))
  },
  async place(trx, ids) {
    await keepFirstSpans(trx, ids)
    await keepKeys(trx, ids, true)
  },
  countAll: countablesOf,
}

export const insertRecords = (trx: Kysely<Database>, lives: readonly RecordLife[]) =>
  insertLives(trx, newRecords, lives)
