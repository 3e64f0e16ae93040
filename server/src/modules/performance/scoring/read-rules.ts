import { readdirSync, readFileSync } from 'node:fs'
import { Check, Errors } from 'typebox/value'
import { type Rule, RuleSchema } from './rule.ts'

/** Sums of tenths, also for each half of an hour, are exact in hundredths. */
const inTenths = (points: number) => Math.abs(points * 10 - Math.round(points * 10)) < 1e-9

function* problemsOf({ items, commendation }: Rule): Generator<string> {
  const codes = new Set<string>()
  for (const { code, points, most } of items) {
    if (codes.has(code)) yield `two items are called ${code}`
    codes.add(code)
    if (!inTenths(points) || !inTenths(most)) yield `points of ${code} are finer than tenths`
    if (most < points) yield `${code} gives at most less than for one`
  }
  if ((commendation.share === undefined) === (commendation.most === undefined))
    yield 'commendation says a share or a number, one of them'
  if (commendation.atLeast > items.reduce((sum, { most }) => sum + most, 0))
    yield 'nobody can ever be proposed for commendation'
}

/** Checks what a file of rules says; a release with a wrong one does not start. */
export function readRule(written: unknown, file: string): Rule {
  if (!Check(RuleSchema, written)) {
    const [first] = Errors(RuleSchema, written)
    throw new Error(`${file}: ${first?.instancePath ?? ''} ${first?.message ?? 'is no rule'}`)
  }
  const problems = [...problemsOf(written)]
  if (`${written.list}.json` !== file) problems.unshift(`the rule is of ${written.list}`)
  if (problems.length > 0) throw new Error(`${file}: ${problems.join('; ')}`)
  return written
}

const folder = new URL('../rules/', import.meta.url)

/** The rules that come with the product, one for each list whose people are ranked. */
export const rules: readonly Rule[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => readRule(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name))

export const findRule = (list: string): Rule | undefined => rules.find((rule) => rule.list === list)
