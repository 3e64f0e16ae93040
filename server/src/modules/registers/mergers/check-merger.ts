import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainsOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { inField, platformErrors } from '#platform/errors'
import { findChangesOf } from '../changes/change.store.ts'
import { demandPast } from '../check-record.ts'
import type { RecordRow } from '../record.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { isMerging, lockRecords } from './merger.store.ts'
import type { MergerFacts } from './merger.ts'

type Db = Kysely<Database>

const open: readonly string[] = ['draft', 'submitted', 'returned']

/** The records in the order asked, for whoever may write each of them. */
async function takePart(trx: Db, ids: readonly string[], actor: Actor): Promise<RecordRow[]> {
  const byId = new Map((await lockRecords(trx, ids)).map((row) => [row.id, row]))
  const records = ids.map((id) => byId.get(id))
  if (!records.every((row) => row !== undefined)) throw platformErrors.NOT_FOUND()
  for (const unit of new Set(records.map(({ organizationId }) => organizationId)))
    authorize(actor, registerPolicy.record, await chainsOf(trx, [unit]))
  return records
}

/** Refuses to end what does not count, has ended, is being changed, or was changed after that day. */
async function demandEnding(trx: Db, record: RecordRow, day: string | null): Promise<void> {
  const { name } = record
  if (record.state !== 'counted') throw registerErrors.REGISTER_MERGER_UNCOUNTED({ name })
  if (record.until !== null) throw registerErrors.REGISTER_MERGER_ENDED({ name, day: record.until })
  const changes = await findChangesOf(trx, record.id)
  if (changes.some(({ state }) => open.includes(state)))
    throw registerErrors.REGISTER_MERGER_CHANGING({ name })
  const days = [record.since, ...changes.filter(({ state }) => state === 'counted').map((one) => one.day)]
  const since = days.sort().at(-1) ?? record.since
  if (day !== null && day < since)
    throw registerErrors.REGISTER_MERGER_BEFORE({ name, day: since, ...inField('day') })
}

/** Refuses what cannot go on: has ended, is withdrawn, or begins only after the others end. */
function demandStaying({ name, state, until, since }: RecordRow, day: string | null): void {
  if (state !== 'counted' && state !== 'submitted') throw registerErrors.REGISTER_MERGER_UNCOUNTED({ name })
  if (until !== null) throw registerErrors.REGISTER_MERGER_ENDED({ name, day: until })
  if (day !== null && day < since)
    throw registerErrors.REGISTER_MERGER_BEFORE({ name, day: since, ...inField('day') })
}

interface By {
  actor: Actor
  now: Date
  /** The merger that is amended. */
  except?: string
}

/** A merger as it is kept, or a refusal; its records are held. */
export async function checkMerger(
  trx: Db,
  { ends, stays, day, note = '' }: Omit<MergerFacts, 'evidence'>,
  { actor, now, except }: By,
) {
  const all = [...stays, ...ends]
  if (new Set(all).size < all.length) throw registerErrors.REGISTER_MERGER_ITSELF()
  if (day === null && stays.length > 1) throw registerErrors.REGISTER_MERGER_ONE()
  if (day !== null) demandPast(day, 'day', now)
  const records = await takePart(trx, all, actor)
  const [kind, ...others] = new Set(records.map((record) => record.kind))
  if (kind === undefined || others.length > 0) throw registerErrors.REGISTER_MERGER_LISTS()
  if (await isMerging(trx, all, except)) throw registerErrors.REGISTER_MERGER_OPEN()
  for (const record of records.slice(0, stays.length)) demandStaying(record, day)
  for (const record of records.slice(stays.length)) await demandEnding(trx, record, day)
  const [organizationId = 0, ...units] = new Set(records.map((record) => record.organizationId))
  return { kind, organizationId, units, ends, stays, day, note }
}
