import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { hasFew, heldBelow, unitsBelow } from '#modules/organizations'
import { holdsText } from '#platform/text/like'
import type { RecordRow } from '../record.ts'
import { countsOn, lapsingTurn } from '../validity/lapse.ts'
import type { Versions } from '../values/read-values.ts'
import { type Ending, endsBetween } from './ending-asked.ts'
import type { Held } from './holds.ts'
import type { Values } from './spans.ts'

export interface RecordFilter {
  kind: string
  organizationId: number
  own?: boolean
  state?: RecordRow['state']
  search?: string
  /** Those that stood at the end of this day, as they were was_area. */
  on?: string
  /** Those that entered, or left, between these days, both included. */
  turn?: 'entered' | 'left'
  from?: string
  to?: string
  holds: readonly Held[]
  ending: readonly Ending[]
  /** Whether its records count no more once they are valid no more. */
  lapses: boolean
  today: string
  versions: Versions
  about: string
}

/** Records as they stand now, or as they stood on a day. */
const asOf = (kind: string, on: string | undefined) =>
  on === undefined
    ? sql`(select * from register_record where kind = ${kind})`
    : sql`(select r.id, r.kind, r.code, s.name, s.organization_id, r.member_id, s.area_id, s.definition, s."values", r.since,
        r.until, r.entered, r.note, r.adjustment, r.state, r.version, r.check_at, r.checks_left, r.recorded_by, r.recorded_at,
        r.submitted_by, r.submitted_at, r.accepted_by, r.counted_at
      from register_span s join register_record r on r.id = s.record_id
      where s.kind = ${kind} and s.since <= ${on}::date and s.until > ${on}::date
        and ${countsOn(sql`s."values"`, sql`s.kind`, on)})`

/**
 * Records that came into the list of a unit and all below it between two days, or went out of it, be it by an end, a
 * merger, or to another unit: what they held there begins or ends on such a day, and nothing goes on there.
 */
function turned({ kind, organizationId, from, to, turn }: RecordFilter) {
  const units = unitsBelow([organizationId], to)
  const at = (here: string, there: string) => sql`
    select s.record_id from register_span s where s.kind = ${kind} and s.organization_id in ${units}
      and s.${sql.raw(here)} >= ${from ?? '-infinity'}::date and s.${sql.raw(here)} <= ${to ?? 'infinity'}::date
      and s.${sql.raw(here)} < 'infinity' and not exists (select from register_span n
        where n.record_id = s.record_id and n.${sql.raw(there)} = s.${sql.raw(here)} and n.organization_id in ${units})`
  const [entered, left] = [at('since', 'until'), at('until', 'since')]
  return { entered, left, either: sql`${entered} union ${left}` }[turn ?? 'either']
}

/** Where a list says that records count no more once they are valid no more, they enter and leave by that too. */
function lapsed({ kind, from, to, turn }: RecordFilter) {
  const days = [sql`${from ?? '-infinity'}::date`, sql`${to ?? 'infinity'}::date`] as const
  const [entered, left] = [lapsingTurn(kind, 'entered', ...days), lapsingTurn(kind, 'left', ...days)]
  return { entered, left, either: sql`(${entered} or ${left})` }[turn ?? 'either']
}

/** Whose records: those of a unit and all below it, or what turned there. */
function placed(filter: RecordFilter, few: boolean) {
  const { organizationId, on, turn, from, to, own, lapses } = filter
  const theirs = (day?: string) =>
    own
      ? sql`r.organization_id = ${organizationId}`
      : heldBelow(sql`r.organization_id`, [organizationId], few, day)
  if (!turn && !from && !to) return theirs(on)
  if (lapses) return sql`${theirs(on ?? to)} and r.state = 'counted' and ${lapsed(filter)}`
  const here = on === undefined ? sql`` : sql`and ${theirs(on)}`
  return sql`r.id in (${turned(filter)}) ${here}`
}

const isParts = (held: Held): held is readonly Values[] => Array.isArray(held)

/** Whether a field has a file under any of the codes it has had. */
const hasFiles = (column: RawBuilder<unknown>, codes: readonly string[]) =>
  sql`(${sql.join(
    codes.map((code) => sql`jsonb_path_exists(${column}, ${`$."${code}"[*]`}::jsonpath)`),
    sql` or `,
  )})`

export function holdsAny(column: RawBuilder<unknown>, held: Held) {
  if (!isParts(held)) return sql`${hasFiles(column, held.filesIn)} = ${held.some}`
  return sql`(${sql.join(
    held.map((part) => sql`${column} @> ${JSON.stringify(part)}::jsonb`),
    sql` or `,
  )})`
}

/** What the fields of its list are asked for. */
function allOf({ holds, ending }: RecordFilter) {
  const values = sql`r."values"`
  const asked = [
    ...holds.map((held) => holdsAny(values, held)),
    ...ending.map((one) => endsBetween(values, one)),
  ]
  return asked.length > 0 ? sql`and ${sql.join(asked, sql` and `)}` : sql``
}

/** The records that are asked for, as what stands behind `from`; see `heldBelow`. */
function asked(filter: RecordFilter, few: boolean) {
  const { kind, state, search = '', on } = filter
  return sql`${asOf(kind, on)} r where ${placed(filter, few)}
    and ${state ? sql`r.state = ${state}` : sql`r.state <> 'withdrawn'`}
    ${search.trim() ? sql`and ${holdsText(sql`r.name`, search.trim())}` : sql``}
    ${allOf(filter)}`
}

/** Whether so few records are asked for that they are better found first and sorted then. */
export const asksFew = (db: Kysely<Database>, filter: RecordFilter): Promise<boolean> =>
  hasFew(db, sql`from ${asked(filter, true)}`)

/** The records that are asked for, as a query in brackets. */
export const recordsAsked = (filter: RecordFilter & { few: boolean }) =>
  // Without the offset what is found first would be sought in the order of the whole list all the same.
  sql`(select r.* from ${asked(filter, filter.few)} ${filter.few ? sql`offset 0` : sql``})`
