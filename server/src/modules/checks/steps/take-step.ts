import { advance, type Step } from '@medelge/workflow'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { updateLater } from '../checked.store.ts'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { firstCheck, nextCheck } from '../levels/check-level.ts'
import { tellStep } from '../telling/tell-step.ts'
import { noteStep } from './note-step.ts'
import { demandStep, type StepBy } from './step-by.ts'
import { enterTotals, leaveTotals } from './totals.ts'

type Db = Kysely<Database>
type Kind<Row extends CheckedRow> = CheckedKind<Row>

// Where it waits from now on.
async function placeAfter<Row extends CheckedRow>(
  trx: Db,
  kind: Kind<Row>,
  row: Row,
  step: Step,
  by: StepBy,
): Promise<{ checkAt?: number | null; checks?: number }> {
  if (step === 'submit') return by.first ?? firstCheck(trx, kind.leadOf(row))
  if (step === 'accept' && row.checksLeft > 1)
    return { checkAt: by.above?.[1] ?? (await nextCheck(trx, row.checkAt ?? 0)) }
  if (step === 'undo') return { checkAt: by.before?.checkAt ?? row.checkAt }
  return step === 'recall' ? { checkAt: null } : {}
}

/** The one way from one state of a record to the next: asked for, counted or taken out, written down. */
export async function takeStep<Row extends CheckedRow>(
  trx: Db,
  kind: Kind<Row>,
  row: Row,
  step: Step,
  by: StepBy,
): Promise<Row> {
  demandStep(row, step, by)
  if (step === 'submit') await kind.makeReady?.(trx, row, by)
  const { checks, ...place } = await placeAfter(trx, kind, row, step, by)
  const { event, change, counts } = advance(row, step, {
    person: by.actor.id ?? '',
    ...(checks === undefined ? {} : { levels: checks }),
    ...(by.before ? { checksBefore: by.before.checksLeft } : {}),
  })
  // A record enters the totals or leaves them in the transaction of the step.
  const { enter, leave } = kind.totals ?? {}
  if (counts === 'enters') await (enter ? enter(trx, row, by) : enterTotals(trx, kind, row, by))
  if (counts === 'leaves') await (leave ? leave(trx, row, by) : leaveTotals(trx, kind, row, by))
  const moments = {
    submitted: { submittedAt: by.at },
    recalled: { submittedAt: null },
    counted: { countedAt: by.at },
    undone: { countedAt: null },
  }[event as string]
  const changed: Partial<CheckedRow> = {
    ...(change as Partial<CheckedRow>),
    // A part keeps the hands of the whole, however often it is asked about.
    ...(kind.part && step === 'submit' ? { acceptedBy: row.acceptedBy } : {}),
    ...place,
    ...moments,
  }
  await updateLater(trx, kind, row.id, changed)
  const after = { ...row, ...changed }
  const isCheck = step === 'accept' || step === 'return' || step === 'undo'
  await noteStep(trx, kind, after, event, {
    actor: by.actor,
    at: by.at,
    note: by.note ?? by.adjustment ?? '',
    // A check happened where it waited.
    organizationId: isCheck ? (step === 'undo' ? (by.before?.checkAt ?? null) : row.checkAt) : null,
  })
  if (counts === 'enters') await kind.entered?.(trx, after, by)
  if (counts === 'leaves') await kind.left?.(trx, after, by)
  await tellStep(trx, kind, [after.id], { step: event, version: after.version, note: by.note ?? '' }, by)
  return after
}
