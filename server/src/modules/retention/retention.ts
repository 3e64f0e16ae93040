import Type, { type Static } from 'typebox'
import { dayOf } from '#platform/clock'
import type { Config } from '#platform/config'
import { type Locale, sentence } from '#platform/locale'
import { periodUnits, type RetentionKind } from '#platform/retention/retention-kind'
import { Choice, Day, Moment, Nullable } from '#platform/shapes'
import type { Due } from './due.store.ts'
import type { Outcome } from './outcome.store.ts'
import { inForce } from './period.ts'
import type { KeptSetting } from './setting.store.ts'

export const Code = Type.String({ minLength: 1, maxLength: 40, description: 'The kind of data' })
export const PeriodNumber = Type.Integer({ minimum: 1, maximum: 100_000 })

/** How much goes in one night. */
export const DueSchema = Type.Object({
  count: Type.Integer(),
  oldest: Nullable(Moment),
  newest: Nullable(Moment),
  bytes: Type.Integer(),
})

export const RetentionSchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  holds: Type.String({ description: 'What it is' }),
  goes: Type.String({ description: 'What exactly happens at the end of its time' }),
  unit: Choice(periodUnits),
  period: Type.Integer({ description: 'What was chosen, or is usual' }),
  before: Nullable(Type.Integer({ description: 'What holds until `fromDay`, where that is another' })),
  fromDay: Nullable(Day),
  usual: Type.Integer(),
  least: Type.Integer(),
  most: Type.Integer(),
  version: Type.Integer(),
  last: Nullable(
    Type.Object(
      { day: Day, removed: Type.Integer(), bytes: Type.Integer(), failed: Type.Boolean() },
      { description: 'What the last night removed' },
    ),
  ),
})

/** What the audit trail calls a kind. */
export const subjectOf = (code: string) => ({
  kind: 'retention',
  id: code,
  name: sentence('zh-CN', `retention.${code}.name`),
})

export const presentDue = ({ count, oldest, newest, bytes }: Due): Static<typeof DueSchema> => ({
  count,
  oldest: oldest?.toISOString() ?? null,
  newest: newest?.toISOString() ?? null,
  bytes,
})

export function presentRetention(
  kind: RetentionKind,
  { period, before, fromDay, version }: KeptSetting,
  {
    config,
    now,
    locale,
    outcome,
  }: { config: Config; now: Date; locale: Locale; outcome?: Outcome | undefined },
): Static<typeof RetentionSchema> {
  const word = (key: string) => sentence(locale, `retention.${kind.code}.${key}`)
  const waits = inForce({ period, before, fromDay }, dayOf(now)) !== period
  return {
    ...{ code: kind.code, name: word('name'), holds: word('holds'), goes: word('goes') },
    ...{ unit: kind.unit, period, version, ...kind.range(config) },
    before: waits ? before : null,
    fromDay: waits ? fromDay : null,
    last: outcome
      ? {
          ...{ day: outcome.day, removed: outcome.removed, bytes: outcome.bytes },
          failed: outcome.failed || (!outcome.doneAt && outcome.day < dayOf(now)),
        }
      : null,
  }
}
