import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Day, Line } from '#platform/shapes'
import { findMetricsByCode } from '../catalogue/metric.store.ts'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figureErrors } from '../figure.errors.ts'
import { figurePolicy } from '../figure.policy.ts'
import { MetricCode } from '../figure.shape.ts'
import { readFormula } from './formula-given.ts'
import { demandVersion } from './metric-given.ts'
import { addVersion, applyVersions, findMetricVersions, lockCatalogue } from './metric-version.store.ts'
import { MetricWords } from './metric-version.ts'

export const changeMetric = endpoint({
  route: 'PUT /api/metrics/{code}',
  summary:
    'Write the next version of a metric from a day on: its names, its definition, how it is computed. `version` is the newest one it was made from. Periods that ended before that day are computed as before',
  may: figurePolicy.define,
  params: Type.Object({ code: MetricCode }),
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), since: Day, ...MetricWords, reason: Line(500) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ code: Type.String(), version: Type.Integer() }),
  async handle({ db, params: { code }, body, actor, platform }) {
    await authorizeDefining(db, actor)
    await lockCatalogue(db)
    const [metric] = await findMetricsByCode(db, [code])
    if (!metric) throw platformErrors.NOT_FOUND()
    const newest = (await findMetricVersions(db, code)).at(-1) ?? metric
    if (newest.version !== body.version) throw figureErrors.METRIC_OLD()
    const formula = await readFormula(db, body.formula)
    await demandVersion(db, metric, { name: body.name, formula, before: newest.formula })
    const at = platform.clock()
    const { since, name, nameEn, definition, reason } = body
    const written = { since, name, nameEn, definition, formula, reason }
    const version = await addVersion(db, metric, {
      ...{ ...written, by: actor.id ?? '', byName: actor.name, at },
    })
    await applyVersions(db, dayOf(at))
    await noteAct(db, actor, at, {
      kind: 'metric.changed',
      subject: { kind: 'metric', id: code, name },
      details: { version, since, reason },
    })
    return { code, version }
  },
})
