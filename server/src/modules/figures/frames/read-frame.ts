import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { pickLocale } from '#platform/locale'
import { Nullable } from '#platform/shapes'
import { getMetricsAndParts } from '../catalogue/metric-parts.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter, FigureSchema, periodOf, presentFigure } from '../figure.shape.ts'
import { readFigures } from '../reading/read-figures.ts'
import { findFrames } from './frame.store.ts'
import { FrameCode } from './frame.ts'

const { metric: _, audience: __, channel: ___, ...asked } = FigureFilter

export const readFrame = endpoint({
  route: 'GET /api/frames/{code}/figures',
  summary:
    'The figures of a unit by the parts of a frame, as the frame is on the last day of the period; all of one moment. `part` asks for one part by its name',
  may: figurePolicy.read,
  reads: 'replica',
  params: Type.Object({ code: FrameCode }),
  query: Type.Object({ ...asked, part: Type.Optional(Type.String({ maxLength: 60 })) }),
  answer: Type.Object({
    name: Type.String(),
    definition: Type.String(),
    version: Type.Integer(),
    parts: Type.Array(
      Type.Object({
        name: Type.String(),
        text: Type.String(),
        figures: Type.Array(
          Type.Object({ name: Type.String(), audience: Nullable(Type.String()), figure: FigureSchema }),
        ),
      }),
    ),
  }),
  async handle({ db, params: { code }, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const period = periodOf(query.period)
    const frame = (await findFrames(db, period.to)).find((one) => one.code === code)
    const parts = frame?.parts.filter(({ name }) => query.part === undefined || name === query.part) ?? []
    if (!frame || parts.length === 0) throw platformErrors.NOT_FOUND()
    const locale = pickLocale(request.headers['accept-language'])
    const all = parts.flatMap(({ figures }) => figures)
    const metrics = await getMetricsAndParts(db, [...new Set(all.map(({ metric }) => metric))])
    const read = await readFigures(
      db,
      all.map(({ metric, audience }) => ({ metric, audience, organization: query.organization, period })),
      { now: platform.clock(), asOf: query.asOf === undefined ? undefined : new Date(query.asOf) },
      [...metrics.values()],
    )
    let position = 0
    const shown = ({ metric, audience }: (typeof all)[number]) => {
      const figure = read[position++]
      const row = metrics.get(metric)
      if (!figure || !row) return []
      const name = locale === 'en' ? row.nameEn : row.name
      return [{ name, audience: audience ?? null, figure: presentFigure(figure, period, locale) }]
    }
    const { name, definition, version } = frame
    return {
      ...{ name, definition, version },
      parts: parts.map((part) => ({
        name: part.name,
        text: part.text,
        figures: part.figures.flatMap(shown),
      })),
    }
  },
})
