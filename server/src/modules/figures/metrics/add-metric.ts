import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Line } from '#platform/shapes'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { readFormula } from './formula-given.ts'
import { demandVersion } from './metric-given.ts'
import { applyVersions, insertMetric, lockCatalogue } from './metric-version.store.ts'
import { MetricKindFields, MetricWords } from './metric-version.ts'

export const addMetric = endpoint({
  route: 'POST /api/metrics',
  summary: 'Add a metric to the catalogue: its names, kind, unit and definition, and how it is computed',
  may: figurePolicy.define,
  body: Type.Object(
    { ...MetricKindFields, ...MetricWords, reason: Line(500) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ code: Type.String() }),
  async handle({ db, body, actor, platform, reply }) {
    await authorizeDefining(db, actor)
    await lockCatalogue(db)
    const { kind, unit, scale, theme, reason, ...words } = body
    const formula = await readFormula(db, words.formula)
    await demandVersion(db, { code: null, id: null, kind, unit, scale }, { name: words.name, formula })
    const at = platform.clock()
    const code = await insertMetric(
      db,
      { kind, unit, scale, theme },
      { ...words, formula, since: dayOf(at), reason, by: actor.id ?? '', byName: actor.name, at },
    )
    await applyVersions(db, dayOf(at))
    await noteAct(db, actor, at, {
      kind: 'metric.added',
      subject: { kind: 'metric', id: code, name: words.name },
      details: { unit, reason },
    })
    reply.code(201)
    return { code }
  },
})
