import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Nullable } from '#platform/shapes'
import { recordFeeds } from '../explaining/record-feed.ts'
import { figureErrors } from '../figure.errors.ts'
import { figurePolicy } from '../figure.policy.ts'
import { MetricCode } from '../figure.shape.ts'
import { findFed, lockRules } from './crosswalk-rule.store.ts'
import { GivenRule, NewVersionFields } from './crosswalk-rule.ts'
import { authorizeDefining, demandFeedable, ruleOf } from './rule-given.ts'
import { writeVersion } from './write-version.ts'

export const WrittenVersion = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  recount: Nullable(Type.Integer({ description: 'Counts once more what counts already, in the background' })),
})

export const makeCrosswalkRule = endpoint({
  route: 'POST /api/crosswalk-rules',
  summary:
    'Write a rule by which records feed a metric that no rule feeds yet, from a day on; where that is not to come, what counts already is counted once more',
  may: figurePolicy.define,
  body: Type.Object(
    { metric: MetricCode, ...NewVersionFields, rule: GivenRule },
    { additionalProperties: false },
  ),
  answer: WrittenVersion,
  async handle({ db, body, actor, platform, reply }) {
    await authorizeDefining(db, actor)
    const metric = await demandFeedable(db, body.metric)
    await lockRules(db)
    // One rule for each metric: by two of them a record would count twice.
    if ((await findFed(db)).has(metric.code))
      throw figureErrors.RULE_METRIC_FED({ metric: metric.name, ...inField('metric') })
    const [{ kind: feed } = { kind: '' }] = recordFeeds.all()
    const name = { code: `for-${metric.code}`, version: 1 }
    const rule = await ruleOf(db, feed, body.rule, { ...name, metric: metric.code })
    const { since, reason, adjustment } = body
    const written = { ...name, feed, metric, since, rule, reason, adjustment }
    reply.code(201)
    return { ...name, recount: await writeVersion(db, written, { actor, platform }) }
  },
})
