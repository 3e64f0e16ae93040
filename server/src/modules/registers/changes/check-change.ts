import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { inField, platformErrors } from '#platform/errors'
import { demandNoTwin } from '../alike/demand-no-twin.ts'
import { holdForEntry } from '../alike/hold-for-entry.ts'
import { checkFacts, demandBooks, demandPast } from '../check-record.ts'
import { findVersions, getKind } from '../kinds/register-kind.store.ts'
import { nameGiven } from '../members/record-member.ts'
import type { RecordRow } from '../record.ts'
import { registerErrors } from '../register.errors.ts'
import { demandReview, demandReviewed, demandStanding } from '../reviews/demand-review.ts'
import { carried } from '../values/field-files.ts'
import { heldValues } from '../values/read-values.ts'
import { type ChangeFacts, type ChangeRow, saysStands } from './change.ts'

type Db = Kysely<Database>

/** What moved something: behind its day nothing is written any more. */
const counted = (changes: readonly ChangeRow[]) =>
  changes.filter((one) => one.state === 'counted' && !saysStands(one))

/**
 * A change as it is kept, with what it carries, or a refusal: of what does not count or has ended, on a day before an
 * earlier change, with values that cannot be.
 */
export async function checkChange(
  db: Db,
  record: RecordRow,
  changes: readonly ChangeRow[],
  { day, facts: given, note = '', review: year, stands, adjustment: reason, evidence = [] }: ChangeFacts,
  { actor, now, amends }: { actor: Actor; now: Date; amends?: ChangeRow },
) {
  if (record.state !== 'counted') throw registerErrors.REGISTER_NOT_COUNTED()
  if (record.until !== null) throw registerErrors.REGISTER_ENDED({ day: record.until })
  demandPast(day, 'day', now)
  const answers = amends?.review ?? null
  const review = year ?? answers
  const kind = await holdForEntry(db, await getKind(db, record.kind))
  const versions = await findVersions(db, record.kind)
  const before = heldValues(versions, record)
  if (review !== null && review !== answers) await demandReview(db, record, changes, review, now)
  if (stands) {
    if (review === null || given !== null) throw platformErrors.INVALID_REQUEST(inField('stands'))
    demandStanding(kind, before)
    return { facts: { ends: false, day, facts: null, note, review, adjustment: null }, evidence }
  }
  const since = [record.since, ...counted(changes).map((one) => one.day)].sort().at(-1) ?? record.since
  if (day < since) throw registerErrors.REGISTER_BEFORE({ day: since, ...inField('day') })
  const booked = { organizationId: record.organizationId, day, adjustment: reason }
  const adjustment = await demandBooks(db, kind, booked)
  if (given === null) return { facts: { ends: true, day, facts: null, note, review, adjustment }, evidence }
  const held = nameGiven(record, given)
  const carriers = [
    { kind: 'register_record', id: record.id },
    ...changes.map(({ id }) => ({ kind: 'register_change', id })),
  ]
  const facts = await checkFacts(db, kind, held, {
    ...{ actor, now, day, before, from: record.organizationId, carriers },
  })
  // A move enters the books of the unit it goes to as well.
  await demandBooks(db, kind, { ...booked, organizationId: facts.organizationId })
  // Whether it looks like another one is asked where it is entered; that a number stands once holds here too.
  await demandNoTwin(db, kind, facts, { since: day, except: record.id, confirmed: true })
  if (review !== null) demandReviewed(kind, facts.values)
  return {
    facts: { ends: false, day, facts, note, review, adjustment },
    evidence: carried(kind.definition, { evidence, values: facts.values, already: before }),
  }
}
