import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { anonymous } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { inTransaction } from '#platform/database/database'
import type { Platform } from '#platform/platform'
import type { RetentionKind } from '#platform/retention/retention-kind'
import { takeDue } from './due.store.ts'
import { cutOff } from './night.ts'
import { addRemoved, beginOutcome, endOutcome, findOutcome, type Outcome } from './outcome.store.ts'
import { inForce } from './period.ts'
import { subjectOf } from './retention.ts'
import { findSetting, lockKind } from './setting.store.ts'

type Db = Kysely<Database>

/** How many go in one transaction. */
const BATCH = 2000

const tell = (trx: Db, { kind, removed, bytes, firstAt, lastAt }: Outcome, at: Date) =>
  noteAct(trx, anonymous, at, {
    kind: 'retention.removed',
    subject: subjectOf(kind),
    details: { removed, bytes, from: firstAt?.toISOString() ?? null, to: lastAt?.toISOString() ?? null },
  })

/** Ends a night: the trail hears of it once, in the transaction that says that it is done. */
async function finish(trx: Db, kind: RetentionKind, at: Date): Promise<void> {
  const outcome = await findOutcome(trx, kind.code)
  if (!outcome || outcome.doneAt) return
  if (outcome.removed > 0) await tell(trx, outcome, at)
  await endOutcome(trx, kind.code, at)
}

async function begin(trx: Db, kind: RetentionKind, day: string, at: Date): Promise<void> {
  await lockKind(trx, kind)
  const last = await findOutcome(trx, kind.code)
  // A night that was cut off and never taken up again is told of before the next one begins.
  if (last && last.day < day) await finish(trx, kind, at)
  if (!last?.doneAt || last.day < day) await beginOutcome(trx, kind.code, day, at)
}

/** The period is read anew each time: what was made longer meanwhile goes no further. */
async function removeBatch(
  trx: Db,
  { config, clock }: Platform,
  kind: RetentionKind,
  { day, batch }: { day: string; batch: number },
) {
  await lockKind(trx, kind)
  const period = inForce(await findSetting(trx, config, kind), day)
  const { taken, more } = await takeDue(trx, kind, cutOff(day, period, kind.unit), batch)
  // What came back into use meanwhile is not due any more; others may still be.
  if (taken.length === 0) return more
  await kind.drop(
    trx,
    taken.map(({ key }) => key),
    clock(),
  )
  await addRemoved(trx, kind.code, taken)
  return more
}

/**
 * Removes all of a kind whose time is over in the night of a day of the region, in batches. Cut off, it goes on where
 * it stood when it is begun again; begun again when done, it finds nothing.
 */
export async function removeKind(
  platform: Platform,
  kind: RetentionKind,
  day: string,
  batch = BATCH,
): Promise<void> {
  const { db, clock } = platform
  await inTransaction(db, (trx) => begin(trx, kind, day, clock()))
  while (await inTransaction(db, (trx) => removeBatch(trx, platform, kind, { day, batch })));
  await kind.afterwards?.(platform)
  await inTransaction(db, (trx) => finish(trx, kind, clock()))
}
