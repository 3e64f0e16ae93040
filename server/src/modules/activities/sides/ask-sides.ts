import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { firstChecks, noteStep, type StepBy, tellStep } from '#modules/checks'
import type { SessionRow } from '../session.ts'
import { splitHosts } from './hosts-counted.ts'
import { sideChecks } from './side.checks.ts'
import { insertSide } from './side.store.ts'

/** Asks the hosts of other lines, each where its own line checks; for them the session counts when they said yes. */
export async function askSides(
  trx: Kysely<Database>,
  session: SessionRow,
  { actor, at }: Pick<StepBy, 'actor' | 'at'>,
): Promise<void> {
  const { others } = await splitHosts(trx, session)
  if (others.length === 0) return
  const places = await firstChecks(trx, others)
  const sides = new Map<number, number[]>()
  for (const [nth, host] of others.entries()) {
    const position = places[nth]?.checkAt ?? host
    sides.set(position, [...(sides.get(position) ?? []), host])
  }
  for (const [checkAt, hosts] of sides) {
    const side = await insertSide(trx, {
      sessionId: session.id,
      unitId: hosts[0] ?? 0,
      hosts,
      day: session.day,
      checkAt,
      recordedBy: session.recordedBy,
      recordedAt: at,
      submittedBy: session.submittedBy,
      submittedAt: at,
      // Nobody confirms for a side what went through their own hands before.
      acceptedBy: [...session.acceptedBy, actor.id ?? ''],
    })
    await noteStep(trx, sideChecks, side, 'submitted', { actor, at })
    await tellStep(trx, sideChecks, [side.id], { step: 'submitted' }, { actor, at })
  }
}
