import type { Actual, Form, Indicator, Target } from '@medelge/appraisal'
import { formatQuantity, scaledLike, unitParts } from '@medelge/appraisal'
import { gradeOf, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import { Check } from 'typebox/value'
import type { Database } from '#database'
import {
  type Figure,
  knownAmount,
  type FigureQuery as LedgerQuery,
  type MetricRow,
  type ReportFigure,
  readFigures,
} from '#modules/figures'
import { inField } from '#platform/errors'
import { appraisalErrors } from '../appraisal.errors.ts'
import type { AppraisalRow } from '../appraisal.ts'
import { type FedFigure, type FigureQuery, FigureQuerySchema } from './fed-figure.ts'

// The grades of the ledger in the words of the form's own scheme, best first as schemes list them.
const gradeNames = { excellent: '优', good: '良', fair: '中', poor: '差' } as const

function isPeriod(text: string): boolean {
  try {
    parsePeriod(text)
    return true
  } catch {
    return false
  }
}

/** The query of an indicator, made whole with the appraised organization and year. */
function queryOf(
  indicator: Indicator,
  row: Pick<AppraisalRow, 'organizationId' | 'year' | 'form'>,
): FedFigure['query'] {
  const position = row.form.indicators.indexOf(indicator)
  const unknown = (part: string) =>
    appraisalErrors.APPRAISAL_QUERY_UNKNOWN({
      code: indicator.code,
      ...inField(`indicators[${position}].query${part}`),
    })
  if (!Check(FigureQuerySchema, indicator.query)) throw unknown('')
  const query: FigureQuery = indicator.query
  if (query.period && !isPeriod(query.period)) throw unknown('.period')
  return { organizationId: row.organizationId, period: String(row.year), ...query }
}

// Ten to a power of at most six divides exactly enough: the quotient prints as the decimal it is.
function numberOf(figure: Figure): number | null {
  const amount = knownAmount(figure)
  return amount === null ? null : amount / 10 ** figure.scale
}

// Words that count whole things, one for another: a form's 1000件 is the ledger's 1000个. People and person-times are not
// among them: those are different figures.
const counters = new Set([...'个件场次期项篇部本册辆台座家所条份支站处', '场次'])

/** The unit of a result in the word the form counts by, its scale kept. */
function asFormCounts(written: string, unit: string, wanted: string): string {
  const { base } = unitParts(wanted)
  return counters.has(unit) && counters.has(base) ? written.replace(unit, base) : written
}

/** A figure as the actual value of an indicator, at the scale its target is written in: 44.9204万人 beside ≥30万人. */
function actualOf(figure: Figure, target: Target): Actual | null {
  const value = numberOf(figure)
  if (value === null) return null
  if (figure.kind === 'grade') {
    const grade = gradeOf(value)
    return grade ? { value: null, unit: '', text: gradeNames[grade], grade: gradeNames[grade] } : null
  }
  if (figure.kind === 'month') return { value, unit: '月', text: formatQuantity(value, '月') }
  const written = scaledLike(value, figure.unit, target.unit)
  const unit = asFormCounts(written.unit, figure.unit, target.unit)
  return { value: written.value, unit, text: formatQuantity(written.value, unit) }
}

/** From when the figures are seen, or as of what earlier moment, and the metrics where they were read already. */
export interface Seen {
  now: Date
  asOf?: Date | undefined
  metrics?: readonly MetricRow[]
}

type Fed = Pick<AppraisalRow, 'organizationId' | 'year' | 'form'>

/** A form with the live values of its fed indicators, and the figures that were read. */
export interface FedForm {
  form: Form
  figures: FedFigure[]
  /** The same in the terms of the ledger, by the code of the indicator as its place. */
  read: ReportFigure[]
}

const asLedgerAsks = ({ organizationId, period, ...query }: FedFigure['query']): LedgerQuery => ({
  ...query,
  organization: organizationId,
  period: parsePeriod(period),
})

const fedOf = ({ form }: Fed) => form.indicators.filter((indicator) => indicator.query !== undefined)

function withFigures(row: Fed, queries: readonly FedFigure['query'][], read: readonly Figure[]): FedForm {
  const fed = fedOf(row)
  const figures = fed.map((indicator, position): FedFigure => {
    const figure = read[position] as Figure
    const query = queries[position] as FedFigure['query']
    return { code: indicator.code, query, value: numberOf(figure), unit: figure.unit, mark: figure.mark }
  })
  const byCode = new Map(fed.map((indicator, position) => [indicator.code, read[position] as Figure]))
  const indicators = row.form.indicators.map((indicator) => {
    const figure = byCode.get(indicator.code)
    return figure
      ? { ...indicator, actual: actualOf(figure, indicator.target), kind: figure.kind }
      : indicator
  })
  const kept = fed.map(({ code }, position): ReportFigure => {
    const { amount, mark } = read[position] as Figure
    return { ...asLedgerAsks(queries[position] as FedFigure['query']), place: code, amount, mark }
  })
  return { form: { ...row.form, indicators }, figures, read: kept }
}

/**
 * Forms with every fed indicator's actual value read from the ledger now (or as of an earlier moment), and the figures
 * that were read: those of all forms at once, from one snapshot. Rows that nothing feeds keep what people wrote.
 */
export async function feedForms(db: Kysely<Database>, rows: readonly Fed[], seen: Seen): Promise<FedForm[]> {
  const asked = rows.map((row) => fedOf(row).map((indicator) => queryOf(indicator, row)))
  const read = await readFigures(db, asked.flat().map(asLedgerAsks), seen, seen.metrics)
  let position = 0
  return rows.map((row, nth) => {
    const queries = asked[nth] ?? []
    const figures = read.slice(position, position + queries.length)
    position += queries.length
    return withFigures(row, queries, figures)
  })
}

/** One form; see `feedForms`. */
export async function feedForm(db: Kysely<Database>, row: Fed, seen: Seen): Promise<FedForm> {
  const [fed] = await feedForms(db, [row], seen)
  return fed as FedForm
}
