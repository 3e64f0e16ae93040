import { formatAmount, gradeOf } from '@medelge/figures'
import Type from 'typebox'
import { type Figure, figurePolicy, findMetrics, periodOf, readFigures } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { dataValueErrors } from './data-value.errors.ts'
import { findBelow, findUnits } from './data-value.store.ts'
import { DataValueSchema } from './data-value.ts'
import { ownPeriod, valuePeriod } from './value-period.ts'

/** So many values at most are read for one answer. */
const MOST = 5000
const MOST_UNITS = 500

const Several = (description: string, maxItems: number) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 80 }), {
    minItems: 1,
    maxItems,
    uniqueItems: true,
    description,
  })

const saidAmount = ({ kind, amount, scale }: Figure & { amount: number }): string =>
  kind === 'grade' ? (gradeOf(amount) ?? '') : formatAmount(amount, scale)

export const sendDataValues = endpoint({
  route: 'GET /api/dataValueSets',
  summary:
    'Figures as data values of DHIS2: of metrics, or of the themes they belong to, in periods, at units, and with `children` at all below; parameters may be repeated',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object({
    dataElement: Type.Optional(Several('Codes of metrics', 100)),
    dataSet: Type.Optional(Several('Themes of metrics; their codes stand at each metric', 20)),
    period: Several('2021, 202103, 2021Q1 or 20210318', 24),
    orgUnit: Several('Codes or numbers of units', 50),
    children: Type.Optional(Type.Boolean()),
  }),
  answer: Type.Object({ dataValues: Type.Array(DataValueSchema) }),
  async handle({ db, query: { dataElement = [], dataSet = [], period, orgUnit, children = false }, actor }) {
    const known = await findMetrics(db, {})
    const metrics = known.filter(({ code, theme }) => dataElement.includes(code) || dataSet.includes(theme))
    const element = dataElement.find((code) => !known.some((metric) => metric.code === code))
    if (element !== undefined) throw dataValueErrors.DATA_VALUE_ELEMENT({ element })
    const periods = period.map((written) => {
      const own = ownPeriod(written)
      if (own === undefined) throw dataValueErrors.DATA_VALUE_PERIOD({ period: written })
      return periodOf(own)
    })
    const found = await findUnits(db, orgUnit)
    for (const name of orgUnit) {
      const unit = found.get(name)
      if (!unit || !allows(actor, figurePolicy.read, await chainOf(db, unit.id)))
        throw dataValueErrors.DATA_VALUE_UNIT({ unit: name })
    }
    const asked = [...new Set(found.values())]
    const units = children
      ? await findBelow(
          db,
          asked.map(({ id }) => id),
          MOST_UNITS,
        )
      : asked
    const count = units.length * metrics.length * periods.length
    if (units.length > MOST_UNITS || count > MOST) throw dataValueErrors.DATA_VALUES_MANY({ most: MOST })
    const cells = units.flatMap((unit) =>
      metrics.flatMap((metric) =>
        periods.map((one, nth) => ({ unit, metric, period: one, written: period[nth] ?? '' })),
      ),
    )
    const figures = await readFigures(
      db,
      cells.map(({ unit, metric, period: one }) => ({
        metric: metric.code,
        organization: unit.id,
        period: one,
      })),
    )
    return {
      dataValues: cells.flatMap(({ unit, metric, written }, nth) => {
        const figure = figures[nth]
        // What nobody recorded or declared is no zero, and is left out.
        if (!figure || figure.amount === null || figure.lines === 0) return []
        const { amount } = figure
        return [
          {
            ...{ dataElement: metric.code, period: valuePeriod(written), orgUnit: unit.code },
            ...{ categoryOptionCombo: 'default', attributeOptionCombo: 'default' },
            value: saidAmount({ ...figure, amount }),
            ...{ storedBy: 'medelge', comment: figure.mark, followup: false },
          },
        ]
      }),
    }
  },
})
