import { formatPeriod, periodLabel } from '@medelge/figures'
import Type from 'typebox'
import { heldKinds } from '#engines/holdings/held-kind'
import { FigureSchema, figurePolicy, PeriodText, periodOf, presentFigure, readFigure } from '#modules/figures'
import { chainOf, getOrganization } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Day, Id, Moment, Nullable } from '#platform/shapes'
import { readHoldings, unitsDirectlyBelow } from './holding.store.ts'
import { heldKind, nameKinds } from './name-kinds.ts'
import { type Held, kindKey, nothing, sumHoldings } from './sum-holdings.ts'
import { UPDATES } from './updates/posted-updates.ts'

const held = {
  count: Type.Integer({ description: 'Records held today' }),
  oldest: Nullable(Day),
  newest: Nullable(Day),
  lastChange: Nullable(Moment),
  changes: Type.Integer({ description: 'Changes within the period' }),
}

const told = ({ lastChange, ...rest }: Held) => ({ ...rest, lastChange: lastChange?.toISOString() ?? null })

export const readHoldingsEndpoint = endpoint({
  route: 'GET /api/holdings',
  summary:
    'What a unit and all below it hold, by kind of record and by unit: how many, of which days, last changed when, changed how often in the period',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object({ organization: Id, period: PeriodText }),
  answer: Type.Object({
    organization: Type.Object({ id: Id, name: Type.String() }),
    period: Type.Object({ text: Type.String(), label: Type.String(), from: Nullable(Day), to: Day }),
    whole: Type.Object(held),
    kinds: Type.Array(
      Type.Object({
        code: Type.String(),
        part: Type.String({ description: 'The list, of a kind that has several; else empty' }),
        name: Type.String(),
        screen: Type.String(),
        ...held,
      }),
    ),
    units: Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        own: Type.Boolean({ description: 'Its own, none below' }),
        ...held,
      }),
    ),
    figure: FigureSchema,
  }),
  async handle({ db, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const locale = pickLocale(request.headers['accept-language'])
    const period = periodOf(query.period)
    const unit = await getOrganization(db, query.organization)
    const rows = await readHoldings(db, unit.id, period)
    const below = await unitsDirectlyBelow(db, unit.id)
    const asked = { metric: UPDATES, organization: unit.id, period }
    const figure = await readFigure(db, asked, { now: platform.clock() })
    const [byKind, byUnit] = [sumHoldings(rows, kindKey), sumHoldings(rows, (row) => row.unit)]
    const named = await nameKinds(db, rows, locale)
    const order = heldKinds.all().map(({ code }) => code)
    const kinds = [...byKind].map(([key, sum]) => {
      const [code = '', part = ''] = String(key).split('\n')
      const name = named({ code, part })
      return { code, part, name, screen: heldKind(code)?.screen(part) ?? '', ...told(sum) }
    })
    const stands = [
      { id: unit.id, name: unit.shortName, own: true },
      ...below.map((one) => ({ ...one, own: false })),
    ]
    return {
      organization: { id: unit.id, name: unit.name },
      period: {
        text: formatPeriod(period),
        label: periodLabel(period, locale),
        from: period.from,
        to: period.to,
      },
      whole: told(sumHoldings(rows, () => '').get('') ?? nothing),
      kinds: kinds.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code) || b.count - a.count),
      units: stands.map((one) => ({ ...one, ...told(byUnit.get(one.id) ?? nothing) })),
      figure: presentFigure(figure, period, locale),
    }
  },
})
