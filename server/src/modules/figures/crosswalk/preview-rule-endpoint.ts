import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Day, Nullable } from '#platform/shapes'
import { feedOf, recordFeeds } from '../explaining/record-feed.ts'
import { figurePolicy } from '../figure.policy.ts'
import { findClosed, findDrifting } from '../recounts/effects.store.ts'
import { nameReports, ReportSchema } from '../recounts/name-reports.ts'
import { findNewest, readVersions } from './crosswalk-rule.store.ts'
import { AskedVersion } from './crosswalk-rule.ts'
import { changedBy, differencesOf, withOneMore } from './preview-rule.ts'
import { authorizeDefining, demandFeedable, ruleOf } from './rule-given.ts'

const LISTED = 100
const Change = Type.Object({ metric: Type.String(), before: Type.Integer(), after: Type.Integer() })

/** A version that begins on a day to come is tried on what counted in the year before. */
function triedSince(since: string, today: string): string {
  if (since <= today) return since
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
}

export const previewCrosswalkRule = endpoint({
  route: 'POST /api/crosswalk-rules/previews',
  summary:
    'Which counted records would count differently by a version of a rule, and which published reports would differ; nothing is saved',
  may: figurePolicy.define,
  whenFull: true,
  body: AskedVersion,
  answer: Type.Object({
    since: Day,
    tried: Type.Boolean({ description: 'The day is to come: what it would have done in the year before' }),
    total: Type.Integer({ description: 'Counted records of that day and later' }),
    looked: Type.Integer({ description: 'How many of them, the newest, were looked at' }),
    changed: Type.Integer(),
    totals: Type.Array(Change),
    records: Type.Array(
      Type.Object({
        kind: Type.String(),
        id: Type.String(),
        title: Type.String(),
        day: Day,
        changes: Type.Array(Change),
      }),
      { description: 'The newest hundred of those that change' },
    ),
    closed: Type.Object({
      records: Type.Integer({ description: 'How many of those that change count in closed books' }),
      unit: Nullable(Type.String()),
      through: Nullable(Day),
    }),
    reports: Type.Array(ReportSchema),
  }),
  async handle({ db, body, actor, platform }) {
    await authorizeDefining(db, actor)
    const before = body.code === undefined ? undefined : await findNewest(db, body.code)
    if (body.code !== undefined && before?.metric !== body.metric) throw platformErrors.NOT_FOUND()
    const { code: metric } = await demandFeedable(db, body.metric)
    const feed = before?.feed ?? recordFeeds.all()[0]?.kind ?? ''
    const name = { code: before?.code ?? `for-${metric}`, metric }
    const rule = body.rule && (await ruleOf(db, feed, body.rule, { ...name, version: 1 }))
    const since = triedSince(body.since, dayOf(platform.clock()))
    const versions = withOneMore(await readVersions(db, feed), { ...name, since, rule })
    const { looked, changed } = await changedBy(db, feed, { versions, since })
    const differences = differencesOf(changed)
    const totals = new Map<string, { metric: string; before: number; after: number }>()
    for (const { metric, before, after } of changed.flatMap(({ changes }) => changes)) {
      const sum = totals.get(metric) ?? { metric, before: 0, after: 0 }
      totals.set(metric, { metric, before: sum.before + before, after: sum.after + after })
    }
    return {
      since,
      tried: since !== body.since,
      total: await feedOf(feed).countCounted(db, since),
      looked,
      changed: changed.length,
      totals: [...totals.values()],
      records: changed.slice(0, LISTED).map(({ record: { id, title, facts }, changes }) => ({
        ...{ kind: feed, id, title, day: facts.day, changes },
      })),
      closed: await findClosed(db, changed.length > 0 ? differences : []),
      reports: await nameReports(db, await findDrifting(db, differences)),
    }
  },
})
