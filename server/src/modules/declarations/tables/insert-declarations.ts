import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { firstChecks, type NewEvent, noteEvents } from '#modules/checks'
import { postEntries } from '#modules/figures'
import { holdTree } from '#modules/organizations'
import { countableOf, versionOf } from '../declaration.checks.ts'
import { insertRows } from '../declaration.store.ts'
import type { DeclarationRow } from '../declaration.ts'

type Db = Kysely<Database>

/** One step in the life of a declared figure: who took it and when, with what was said. */
export interface Step {
  by: { id: string | null; name: string }
  at: Date
  note?: string
}

/** A figure with the life it has behind it: a draft, or handed in, or handed in and counted. */
export interface DeclarationLife {
  facts: Pick<
    DeclarationRow,
    | 'metric'
    | 'organizationId'
    | 'period'
    | 'day'
    | 'audience'
    | 'channel'
    | 'amount'
    | 'note'
    | 'confirmation'
    | 'adjustment'
  >
  evidence: readonly string[]
  recorded: Step
  submitted?: Step
  counted?: Step
}

const STEPS = ['recorded', 'submitted', 'counted'] as const

/**
 * Writes declared figures with the lives they have behind them: rows, history, and for the counted ones their entries
 * in the ledger. Answers the rows in the order given. The facts are taken as they are, and evidence is linked by
 * whoever calls.
 */
export async function insertDeclarations(
  trx: Db,
  lives: readonly DeclarationLife[],
): Promise<DeclarationRow[]> {
  if (lives.length === 0) return []
  await holdTree(trx)
  const places = await firstChecks(
    trx,
    lives.map(({ facts }) => facts.organizationId),
  )
  const rows = await insertRows(
    trx,
    lives.map(({ facts, recorded, submitted, counted }, nth) => ({
      ...facts,
      state: counted ? 'counted' : submitted ? 'submitted' : 'draft',
      checkAt: submitted ? (places[nth]?.checkAt ?? null) : null,
      checksLeft: submitted && !counted ? (places[nth]?.checks ?? 1) : 0,
      recordedBy: recorded.by.id ?? '',
      recordedAt: recorded.at,
      submittedBy: submitted?.by.id ?? null,
      submittedAt: submitted?.at ?? null,
      countedAt: counted?.at ?? null,
    })),
  )
  await postEntries(
    trx,
    rows.flatMap((row, nth) => {
      const { counted, evidence = [] } = lives[nth] ?? {}
      const source = { kind: 'declaration', id: row.id, version: row.version }
      const made = { source, by: counted?.by.id ?? '', at: counted?.at ?? row.recordedAt }
      return counted ? [{ ...countableOf(row, evidence), ...made }] : []
    }),
  )
  await noteEvents(
    trx,
    rows.flatMap((row, nth): NewEvent[] => {
      const life = lives[nth]
      return STEPS.flatMap((step) => {
        const taken = life?.[step]
        if (!taken) return []
        const organizationId = step === 'counted' ? row.checkAt : null
        const { by: person, at, note = '' } = taken
        const facts = versionOf(row)
        return [
          {
            kind: 'declaration',
            recordId: row.id,
            step,
            person,
            organizationId,
            at,
            version: 1,
            note,
            facts,
          },
        ]
      })
    }),
  )
  return rows
}
