import type { Actual, Form, Indicator } from '@medelge/appraisal'
import { formatQuantity } from '@medelge/appraisal'
import { gradeOf } from '@medelge/figures'
import type { Kysely } from 'kysely'
import { Check } from 'typebox/value'
import type { Database } from '#database'
import { type Figure, readFigures } from '#modules/figures'
import { appraisalErrors } from './appraisal.errors.ts'
import { type AppraisalRow, type FedFigure, type FigureQuery, FigureQuerySchema } from './appraisal.ts'

// The grades of the ledger in the words of the form's own scheme, best first as schemes list them.
const gradeWords = { excellent: '优', good: '良', fair: '中', poor: '差' } as const

/** The query of an indicator, made whole with the appraised organization and year. */
function queryOf(indicator: Indicator, row: { organizationId: number; year: number }): FedFigure['query'] {
  if (!Check(FigureQuerySchema, indicator.query))
    throw appraisalErrors.APPRAISAL_QUERY_UNKNOWN({ code: indicator.code })
  const query: FigureQuery = indicator.query
  return { organizationId: row.organizationId, period: String(row.year), ...query }
}

/** A figure as the actual value of an indicator, in the figure's own unit; the scoring converts units. */
function actualOf(figure: Figure): Actual | null {
  if (figure.value === null) return null
  if (figure.kind === 'grade') {
    const grade = gradeOf(figure.value)
    return grade ? { value: null, unit: '', text: gradeWords[grade], grade: gradeWords[grade] } : null
  }
  const unit = figure.kind === 'month' ? '月' : figure.unit
  return { value: figure.value, unit, text: formatQuantity(figure.value, unit) }
}

/**
 * The form with every fed indicator's actual value read from the ledger now (or as of an earlier moment),
 * and the figures that were read. Rows that nothing feeds keep what people wrote.
 */
export async function feedForm(
  db: Kysely<Database>,
  row: Pick<AppraisalRow, 'organizationId' | 'year' | 'form'>,
  asOf?: Date,
): Promise<{ form: Form; figures: FedFigure[] }> {
  const fed = row.form.indicators.filter((indicator) => indicator.query !== undefined)
  const queries = fed.map((indicator) => queryOf(indicator, row))
  const read = await readFigures(db, queries, asOf)
  const figures = fed.map((indicator, place): FedFigure => {
    const figure = read[place] as Figure
    const query = queries[place] as FedFigure['query']
    return { code: indicator.code, query, value: figure.value, unit: figure.unit, mark: figure.mark }
  })
  const actuals = new Map(fed.map((indicator, place) => [indicator.code, actualOf(read[place] as Figure)]))
  const indicators = row.form.indicators.map((indicator) =>
    actuals.has(indicator.code)
      ? { ...indicator, actual: actuals.get(indicator.code) ?? null, kind: kindOf(read, fed, indicator) }
      : indicator,
  )
  return { form: { ...row.form, indicators }, figures }
}

const kindOf = (read: readonly Figure[], fed: readonly Indicator[], indicator: Indicator) =>
  (read[fed.indexOf(indicator)] as Figure).kind
