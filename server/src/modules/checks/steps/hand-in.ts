import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { setEvidence } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { updateChecked } from '../checked.store.ts'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { handsOf, waitsFor } from '../inbox/waits-for.ts'
import { noteStep } from './note-step.ts'
import { type HandInRead, readHandIn } from './read-hand-in.ts'
import { takeStep } from './take-step.ts'

type Db = Kysely<Database>
type Kind<Row extends CheckedRow> = CheckedKind<Row>
type By = { actor: Actor; at: Date }

/** Hands a record in, and tells whom it waits for. */
export async function handIn<Row extends CheckedRow>(
  trx: Db,
  kind: Kind<Row>,
  open: Row,
  by: By,
  read?: HandInRead,
) {
  const { first, waits } = read ?? (await askHandIn(trx, kind, open, by))
  const row = await takeStep(trx, kind, open, 'submit', { ...by, first })
  return { row, waitsFor: await waitsFor(trx, kind, row, by.at, waits) }
}

/** Asks where a record that is handed in goes, and whom it will wait for there. */
export function askHandIn<Row extends CheckedRow>(trx: Db, kind: Kind<Row>, row: Row, { actor, at }: By) {
  const acceptedBy = kind.part ? row.acceptedBy : []
  const hands = handsOf({ ...row, acceptedBy, submittedBy: actor.id })
  return readHandIn(trx, kind.leadOf(row), hands, dayOf(at))
}

/** Writes what was changed in an open record as its next version, and hands it in once more. */
export async function handInChanged<Row extends CheckedRow>(
  trx: Db,
  kind: Kind<Row>,
  before: Row,
  { facts, evidence }: { facts: Partial<Row>; evidence: readonly string[] },
  by: By,
) {
  const change = { ...facts, version: before.version + 1 }
  const row = await updateChecked<Row>(trx, kind, before.id, change as Partial<CheckedRow>)
  await setEvidence(trx, kind.kind, row.id, evidence, by.actor)
  await noteStep(trx, kind, row, 'changed', by)
  return handIn(trx, kind, row, by)
}
