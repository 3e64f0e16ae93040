import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { CheckedRow } from '../checked-row.ts'
import { waitsFor } from '../inbox/waits-for.ts'
import { tellStep } from '../telling/tell-step.ts'
import { insertLives, type Newcomers, type NewRecord } from './insert-lives.ts'

type Db = Kysely<Database>
type By = { actor: Actor; at: Date }

/** Records that are written at once, and between two notes of progress. */
const PART = 500

/** What somebody gives to be recorded; `note` says from where, where that is not a form. */
export interface Given<Facts> extends Pick<NewRecord<Facts>, 'facts' | 'evidence'> {
  note?: string
}

/**
 * Records what somebody gave, whether in a form or in a table of many rows, as drafts or handed in for checking; those
 * who check are told once for all of them. Answers the rows in the order given.
 */
export async function recordMany<Facts, Row extends CheckedRow>(
  trx: Db,
  kind: Newcomers<Facts, Row>,
  given: readonly Given<Facts>[],
  { actor, at, submit }: By & { submit: boolean },
  progress?: (done: number) => Promise<void>,
): Promise<Row[]> {
  const step = { by: actor, at }
  const made: Row[] = []
  for (let first = 0; first < given.length; first += PART) {
    const part = given.slice(first, first + PART).map(({ note, ...record }) => ({
      ...record,
      recorded: { ...step, ...(note === undefined ? {} : { note }) },
      ...(submit ? { submitted: step } : {}),
    }))
    made.push(...(await insertLives(trx, kind, part, actor)))
    await progress?.(made.length)
  }
  const ids = made.map(({ id }) => id)
  if (submit) await tellStep(trx, kind.checks, ids, { step: 'submitted' }, { actor, at })
  return made
}

/** Records one, and tells whom it waits for: a batch of one. */
export async function recordOne<Facts, Row extends CheckedRow>(
  trx: Db,
  kind: Newcomers<Facts, Row>,
  given: Given<Facts>,
  by: By & { submit: boolean },
) {
  const [row] = await recordMany(trx, kind, [given], by)
  if (!row) throw new Error(`a ${kind.checks.kind} was recorded without a row`)
  return { row, waitsFor: await waitsFor(trx, kind.checks, row, by.at) }
}
