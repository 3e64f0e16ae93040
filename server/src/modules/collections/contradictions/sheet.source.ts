import type { Figure } from '@medelge/consistency'
import type { FieldDefinition } from '@medelge/fields/definition'
import { type Period, parsePeriod } from '@medelge/figures'
import { type FigureSource, figureKinds, yearFigures } from '#modules/contradictions'
import { findMetricsByCode, type MetricRow } from '#modules/figures'
import { getOrganization } from '#modules/organizations'
import { isUuid } from '#platform/text/formats'
import { getCollection } from '../collection.store.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { findSheet } from '../sheets/sheet.store.ts'

const FEN = 100

/** What was answered as a number of its unit; money is kept in fen. */
function numberOf({ type, several }: FieldDefinition, value: unknown): number | undefined {
  if (several || value === null || value === undefined || value === '') return undefined
  if (type === 'money') return Number(value) / FEN
  return type === 'whole-number' || type === 'decimal' ? Number(value) : undefined
}

interface Place {
  document: string
  organization: string
  period: Period
  /** The metric that is known to be the same as the field. */
  metric: MetricRow | undefined
}

function figureOf(field: FieldDefinition, given: unknown, place: Place): Figure[] {
  const value = numberOf(field, given)
  const kind = place.metric ? figureKinds[place.metric.kind] : 'flow'
  if (value === undefined || kind === undefined) return []
  const { code, words } = field
  const unit = field.type === 'money' ? '元' : (field.unit?.zh ?? place.metric?.unit ?? '')
  const { from, to } = place.period
  return [
    {
      ...{ id: code, value, kind, to, unit, source: 'declared' },
      ...(from === null || kind === 'stock' ? {} : { from }),
      ...{ document: place.document, organization: place.organization },
      ...(place.metric ? { code: place.metric.code, name: place.metric.name } : { name: words.zh }),
      quote: `${words.zh} ${value}${unit}`,
    },
  ]
}

/** What a unit answers: its numbers among themselves, and against what the ledger says of the unit and that year. */
export const sheetSource: FigureSource = {
  kind: 'sheet',
  screenOf: (id) => `/sheets/${id}`,
  unitOf: async (db, id) => (isUuid(id) ? (await findSheet(db, id))?.organizationId : undefined),
  async read(db, id, now) {
    const row = isUuid(id) ? await findSheet(db, id) : undefined
    if (!row) return undefined
    const { organizationId, values } = row
    const {
      questionnaire,
      questionnaireVersion,
      title,
      period: text,
    } = await getCollection(db, row.collectionId)
    const { form, known = {} } = await getVersion(db, questionnaire, questionnaireVersion)
    const codeOf = (field: string) => {
      const from = known[field]
      return from?.from === 'metric' ? from.metric : undefined
    }
    const codes = form.fields.flatMap(({ code }) => codeOf(code) ?? [])
    const metrics = new Map((await findMetricsByCode(db, codes)).map((one) => [one.code, one]))
    const place = { document: title, organization: (await getOrganization(db, organizationId)).name }
    const period = parsePeriod(text)
    const own = form.fields.flatMap((field) =>
      figureOf(field, values[field.code], {
        ...place,
        period,
        metric: metrics.get(codeOf(field.code) ?? ''),
      }),
    )
    const year = Number(period.to.slice(0, 4))
    return {
      organizationId,
      figures: [...own, ...(await yearFigures(db, { organization: organizationId, year }, now))],
    }
  },
}
