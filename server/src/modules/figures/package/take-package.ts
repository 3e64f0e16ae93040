import { metricsOf, type Rule } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import type { EndpointPlatform } from '#platform/platform'
import { findMetricsByCode } from '../catalogue/metric.store.ts'
import { lockRules } from '../crosswalk/crosswalk-rule.store.ts'
import { demandFeedable } from '../crosswalk/rule-given.ts'
import { writeVersion } from '../crosswalk/write-version.ts'
import { feedOf } from '../explaining/record-feed.ts'
import { figureErrors } from '../figure.errors.ts'
import { findFrameVersions, insertFrameVersion, nextFrame } from '../frames/frame.store.ts'
import { demandFrame } from '../frames/frame.ts'
import { readFormula } from '../metrics/formula-given.ts'
import { demandVersion } from '../metrics/metric-given.ts'
import { addVersion, applyVersions, insertMetric } from '../metrics/metric-version.store.ts'
import type { Contents, PackedFrame, PackedMetric, PackedRule } from './package.shape.ts'
import type { Planned } from './plan-package.ts'

type Db = Kysely<Database>

interface Taking {
  db: Db
  actor: Actor
  platform: EndpointPlatform
  at: Date
}

/** Metrics that others are computed from come before those. */
function inOrder(metrics: readonly PackedMetric[]): PackedMetric[] {
  const left = new Map(metrics.map((one) => [one.code, one]))
  const needs = new Map<string, readonly string[]>()
  for (const { code, versions } of metrics) {
    const formulas = versions.flatMap(({ formula }) => (formula ? [formula] : []))
    // What is in the package alone has no name here yet: in a package every metric is named by its code.
    const named = formulas.flatMap((formula) =>
      formula.kind === 'expression'
        ? [...formula.text.matchAll(/\{([^{}]+)\}/g)].map(([, part = '']) => part.trim())
        : metricsOf(formula),
    )
    needs.set(code, named)
  }
  const ordered: PackedMetric[] = []
  while (left.size > 0) {
    const ready = [...left.values()].filter((one) => !needs.get(one.code)?.some((code) => left.has(code)))
    if (ready.length === 0) throw figureErrors.PACKAGE_UNFIT({ name: [...left.keys()].join(', ') })
    for (const one of ready) left.delete(one.code)
    ordered.push(...ready)
  }
  return ordered
}

async function takeMetric({ db, actor, at }: Taking, packed: PackedMetric, last: number): Promise<void> {
  const { code, kind, unit, scale, theme, versions } = packed
  for (const { formula: given, ...said } of versions.slice(-last)) {
    const formula = await readFormula(db, given)
    const [row] = await findMetricsByCode(db, [code])
    await demandVersion(
      db,
      { code, id: row?.id ?? null, kind, unit, scale },
      { name: said.name, formula, before: null },
    )
    const written = { ...said, formula, by: actor.id ?? '', byName: actor.name, at }
    if (row) await addVersion(db, row, written)
    else await insertMetric(db, { kind, unit, scale, theme }, written, code)
    // What comes behind it is held against the catalogue as it is by then.
    await applyVersions(db, dayOf(at))
  }
}

/** Refuses a rule that asks of its records what none of them has. */
async function demandRule(
  db: Db,
  feed: string,
  { when, amount }: Pick<Rule, 'when' | 'amount'>,
): Promise<void> {
  const known = await feedOf(feed).demands(db)
  const numbers = feedOf(feed).numbers
  const strange = when.find(({ field }) => !Object.hasOwn(known, field))?.field
  const number = typeof amount === 'object' && !numbers.includes(amount.field) ? amount.field : undefined
  const value = strange ?? number
  if (value !== undefined) throw figureErrors.RULE_UNFIT({ value })
}

async function takeRule({ db, actor, platform }: Taking, packed: PackedRule, last: number): Promise<void> {
  const { code, feed, metric: named, versions } = packed
  const metric = await demandFeedable(db, named)
  for (const [back, { since, rule, reason }] of versions.slice(-last).entries()) {
    const version = versions.length - last + back + 1
    const whole = rule && ({ code, version, metric: named, ...rule } as Rule)
    if (whole) await demandRule(db, feed, whole)
    await writeVersion(
      db,
      { ...{ code, version, feed, metric, since }, rule: whole, reason },
      { actor, platform },
    )
  }
}

async function takeFrame({ db, actor, at }: Taking, packed: PackedFrame, last: number): Promise<void> {
  const { code, versions } = packed
  const newest = (await findFrameVersions(db, code)).at(-1)
  const position = newest?.position ?? (await nextFrame(db)).position
  for (const [back, frame] of versions.slice(-last).entries()) {
    await demandFrame(db, code, frame)
    await insertFrameVersion(db, {
      ...{ ...frame, code, position, version: versions.length - last + back + 1 },
      ...{ madeBy: actor.id ?? '', madeByName: actor.name, madeAt: at },
    })
  }
}

/** Writes what a plan says of a package; all of it or nothing. */
export async function takeContents(taking: Taking, given: Contents, plan: readonly Planned[]): Promise<void> {
  const { db } = taking
  const due = new Map(
    plan.filter(({ versions }) => versions > 0).map((one) => [`${one.kind} ${one.code}`, one.versions]),
  )
  const dueOf = (kind: Planned['kind'], code: string) => due.get(`${kind} ${code}`) ?? 0
  const metrics = given.metrics.filter(({ code }) => dueOf('metric', code) > 0)
  for (const one of inOrder(metrics)) await takeMetric(taking, one, dueOf('metric', one.code))
  const rules = given.rules.filter(({ code }) => dueOf('rule', code) > 0)
  if (rules.length > 0) await lockRules(db)
  for (const one of rules) await takeRule(taking, one, dueOf('rule', one.code))
  for (const one of given.frames)
    if (dueOf('frame', one.code) > 0) await takeFrame(taking, one, dueOf('frame', one.code))
}
