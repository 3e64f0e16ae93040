import type { Arithmetic } from '@medelge/fields/expressions'
import { type Formula, metricsOf, type Term, termOf, termText } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import type { Locale } from '#platform/locale'
import { findMetricsByCode } from '../catalogue/metric.store.ts'
import { MetricCode } from '../figure.shape.ts'
import { unfit } from './formula-unfit.ts'

const strict = { additionalProperties: false }

/** How a metric is computed, by the codes of others. */
export const FormulaSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('expression'),
      text: Type.String({
        minLength: 1,
        maxLength: 2000,
        description:
          'Arithmetic over metrics, each by its code or name in braces, and `days()` of the period: {tour-stops} / {popsci-informants} * 100',
      }),
    },
    strict,
  ),
  Type.Object(
    {
      kind: Type.Literal('ratio'),
      numerator: MetricCode,
      denominator: MetricCode,
      times: Type.Union([Type.Literal(1), Type.Literal(100), Type.Literal(10_000)]),
    },
    strict,
  ),
  Type.Object(
    {
      kind: Type.Literal('sum'),
      of: Type.Array(MetricCode, { minItems: 2, maxItems: 50, uniqueItems: true }),
    },
    strict,
  ),
  Type.Object({ kind: Type.Literal('daily-mean'), of: MetricCode }, strict),
  Type.Object({ kind: Type.Literal('last-month'), of: MetricCode }, strict),
])
type Given = Static<typeof FormulaSchema>

/** A formula as it is shown and given: an expression is its text, with codes. */
export function presentFormula(formula: Formula | null): Given | null {
  if (formula?.kind === 'expression') return { kind: 'expression', text: termText(formula.of) }
  return formula as Given | null
}

/** Says formulas in the names of their metrics, as they can be given again. */
export async function formulaTexts(
  db: Kysely<Database>,
  formulas: readonly (Formula | null)[],
  locale: Locale,
): Promise<(formula: Formula | null) => string | null> {
  const codes = [...new Set(formulas.flatMap((formula) => (formula ? metricsOf(formula) : [])))]
  const metrics = new Map((await findMetricsByCode(db, codes)).map((row) => [row.code, row]))
  const nameOf = (code: string) => metrics.get(code)?.[locale === 'en' ? 'nameEn' : 'name'] ?? code
  return (formula) => {
    if (!formula || formula.kind === 'last-month') return null
    return termText(termOf(formula), { metric: (code) => `{${nameOf(code)}}` })
  }
}

function namesIn(of: Arithmetic): string[] {
  if ('name' in of) return [of.name]
  return 'sign' in of ? of.of.flatMap(namesIn) : []
}

/** Names and codes of metrics as codes; a name is told apart by no other metric having it. */
async function codesOf(db: Kysely<Database>, names: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; code: string }>`
    select distinct on (asked.name) asked.name, m.code
    from unnest(${[...new Set(names)]}::text[]) asked(name)
    join metric m on m.code = asked.name or m.name = asked.name or lower(m.name_en) = lower(asked.name)
    order by asked.name, m.code = asked.name desc, m.name = asked.name desc, m.position, m.id`.execute(db)
  return new Map(rows.map(({ name, code }) => [name, code]))
}

function termIn(of: Arithmetic, codes: ReadonlyMap<string, string>): Term {
  if ('number' in of) return of
  if ('call' in of) {
    if (of.call === 'days') return { days: true }
    throw unfit('not-allowed', of.call)
  }
  if ('name' in of) {
    const metric = codes.get(of.name)
    if (metric === undefined) throw unfit('names-nothing', of.name)
    return { metric }
  }
  const [first, second] = of.of
  if (second === undefined) return { sign: '-', of: [termIn(first, codes)] }
  return { sign: of.sign, of: [termIn(first, codes), termIn(second, codes)] }
}

/** A formula as it is kept. What is written as an expression is read, each name as the code it stands for. */
export async function readFormula(db: Kysely<Database>, given: Given | null): Promise<Formula | null> {
  if (given?.kind !== 'expression') return given
  // The language is fetched by the first who writes in it.
  const { ExpressionError, readArithmetic } = await import('@medelge/fields/expressions')
  try {
    const read = readArithmetic(given.text)
    return { kind: 'expression', of: termIn(read, await codesOf(db, namesIn(read))) }
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    throw unfit(error.problem.replace('expression-', ''), error.about)
  }
}
