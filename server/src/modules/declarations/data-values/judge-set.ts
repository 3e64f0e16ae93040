import type { Kysely } from 'kysely'
import type { Static } from 'typebox'
import type { Database } from '#database'
import { demandOpen, handInChanged, lockChecked, recordMany } from '#modules/checks'
import { findMetrics } from '#modules/figures'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { PlatformError } from '#platform/errors'
import { type Locale, sentence } from '#platform/locale'
import { declarationChecks } from '../declaration.checks.ts'
import { newDeclarations } from '../insert-declarations.ts'
import { findUnits, holdUnits } from './data-value.store.ts'
import type { DataValueSetSchema, ImportSummarySchema } from './data-value.ts'
import { type Judged, judgeValue, type SetContext } from './judge-value.ts'

type Db = Kysely<Database>
type Summary = Static<typeof ImportSummarySchema>
export type Outcome = Pick<Summary, 'importCount' | 'conflicts'>

export interface Asked {
  actor: Actor
  at: Date
  locale: Locale
  importStrategy: string
}

export interface JudgedSet {
  outcome: Outcome
  toKeep: Exclude<Judged, { as: 'known' }>[]
}

/** Whether what was judged is asked for by the strategy of the sender. */
const isAsked = ({ as }: Judged, strategy: string): boolean =>
  as === 'new' ? !strategy.startsWith('UPDATE') : as === 'changed' && !['CREATE', 'NEW'].includes(strategy)

/** Judges every value of a set; one that cannot be taken keeps no other from it. */
export async function judgeSet(
  db: Db,
  { dataValues, period = '', orgUnit = '' }: Static<typeof DataValueSetSchema>,
  { actor, at, locale, importStrategy }: Asked,
  hold = false,
): Promise<JudgedSet> {
  const values = dataValues.map((value) => ({ period, orgUnit, ...value }))
  const names = [...new Set(values.map((value) => value.orgUnit))]
  if (hold) await holdUnits(db, names)
  const context: SetContext = {
    ...{ actor, locale, today: dayOf(at), seen: new Set<string>() },
    units: await findUnits(db, names),
    metrics: new Map((await findMetrics(db, {})).map((metric) => [metric.code, metric])),
  }
  const importCount = { imported: 0, updated: 0, ignored: 0, deleted: 0 }
  const conflicts: Summary['conflicts'] = []
  const toKeep: JudgedSet['toKeep'] = []
  for (const [nth, value] of values.entries()) {
    try {
      const judged = await judgeValue(db, value, context)
      if (judged.as === 'known' || !isAsked(judged, importStrategy)) importCount.ignored += 1
      else {
        toKeep.push(judged)
        importCount[judged.as === 'new' ? 'imported' : 'updated'] += 1
      }
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      importCount.ignored += 1
      conflicts.push({ object: `dataValues[${nth}] ${value.dataElement}`, value: error.say(locale).message })
    }
  }
  return { outcome: { importCount, conflicts }, toKeep }
}

/** Declares what is new, and hands in once more what was changed, with the set as evidence. */
export async function keepJudged(
  trx: Db,
  { toKeep }: JudgedSet,
  evidence: readonly string[],
  { actor, at, locale }: Asked,
): Promise<void> {
  for (const one of toKeep) {
    if (one.as !== 'changed') continue
    const before = await lockChecked(trx, declarationChecks, one.before.id)
    demandOpen(before, one.before.version)
    await handInChanged(trx, declarationChecks, before, { facts: one.facts, evidence }, { actor, at })
  }
  const note = sentence(locale, 'data-value.received')
  const given = toKeep.flatMap(({ as, facts }) =>
    as === 'new' ? [{ facts, evidence: [...evidence], note }] : [],
  )
  if (given.length > 0) await recordMany(trx, newDeclarations, given, { actor, at, submit: true })
}
