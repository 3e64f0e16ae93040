import { changeNames, compare } from '@medelge/fields'
import {
  AUDIENCES,
  compareTotals,
  crosswalk,
  type RuleVersion,
  rulesOn,
  sessionFacts,
} from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { Choice, Moment } from '#platform/shapes'
import { type SessionValues, sessionFields } from '../session.fields.ts'

const NamedSchema = Type.Object({ id: Type.String(), name: Type.String() })

export const ChangesSchema = Type.Object({
  fields: Type.Array(
    Type.Object({
      field: Choice(changeNames(sessionFields)),
      audience: Type.Optional(Choice(AUDIENCES)),
      before: Type.Unknown(),
      after: Type.Unknown(),
    }),
  ),
  added: Type.Array(NamedSchema, { description: 'Evidence that came with it' }),
  removed: Type.Array(NamedSchema, { description: 'Evidence taken off it' }),
  totals: Type.Array(Type.Object({ metric: Type.String(), before: Type.Integer(), after: Type.Integer() }), {
    description: 'What it counted for before, and counts for after; of corrections alone',
  }),
})
export type Changes = Static<typeof ChangesSchema>

/** What is new in a record that was handed in again, against what its checker returned. */
export const SinceReturnSchema = Type.Object({
  at: Moment,
  personName: Type.String(),
  reason: Type.String(),
  changes: ChangesSchema,
})

/** A version as the history keeps it; evidence is unknown in what was written before it was kept there. */
export type Version = SessionValues & { evidence?: { id: string; name: string }[] }

type Codes = ReadonlyMap<number, string>

/** What a correction counts by: the rules as they were when it was made, of the day of the version. */
interface Rules {
  versions: readonly RuleVersion[]
  at: Date
}

const linesOf = (version: Version, codes: Codes, { versions, at }: Rules) =>
  crosswalk(
    rulesOn(versions, version.day, at),
    sessionFacts({ ...version, series: version.seriesId ? codes.get(version.seriesId) : null }),
  ).lines

function compareVersions(before: Version, after: Version): Changes {
  const [had, has] = [before.evidence, after.evidence]
  const without = (list: typeof had = [], other: typeof had = []) =>
    list.filter(({ id }) => !other.some((one) => one.id === id))
  return {
    fields: compare(sessionFields, before, after),
    added: had && has ? without(has, had) : [],
    removed: had && has ? without(had, has) : [],
    totals: [],
  }
}

const isEmpty = ({ fields, added, removed }: Changes) => fields.length + added.length + removed.length === 0

interface Event {
  step: string
  at: Date
  facts: unknown
}

/** What each event changed against the version before it; null where nothing did. */
export function changesOf(
  history: readonly Event[],
  codes: Codes,
  versions: readonly RuleVersion[],
): (Changes | null)[] {
  let before: Version | undefined
  return history.map(({ step, facts, at }) => {
    const rules = { versions, at }
    const after = (facts ?? undefined) as Version | undefined
    const changes = before && after ? compareVersions(before, after) : undefined
    const totals =
      before && after && step === 'corrected'
        ? compareTotals(linesOf(before, codes, rules), linesOf(after, codes, rules))
        : []
    before = after ?? before
    return changes && !isEmpty(changes) ? { ...changes, totals } : null
  })
}

/** What is new since the record was last returned; undefined where it never was, or the return was taken back. */
export function sinceReturn<E extends Event>(
  history: readonly E[],
  now: Version,
): { event: E; changes: Changes } | undefined {
  const position = history.findLastIndex(
    ({ step }, nth) => step === 'returned' && history[nth + 1]?.step !== 'undone',
  )
  const event = history[position]
  if (!event?.facts) return undefined
  return { event, changes: compareVersions(event.facts as Version, now) }
}
