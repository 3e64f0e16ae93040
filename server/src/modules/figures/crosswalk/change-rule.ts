import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { figureErrors } from '../figure.errors.ts'
import { figurePolicy } from '../figure.policy.ts'
import { findNewest, lockRules } from './crosswalk-rule.store.ts'
import { NewVersionFields, RuleCode } from './crosswalk-rule.ts'
import { WrittenVersion } from './make-rule.ts'
import { authorizeDefining, demandFeedable, ruleOf } from './rule-given.ts'
import { writeVersion } from './write-version.ts'

export const changeCrosswalkRule = endpoint({
  route: 'PUT /api/crosswalk-rules/{code}',
  summary:
    'Write the next version of a rule from a day on, or end it; `version` is the one it was made from. Where the day is not to come, what counts already is counted once more',
  may: figurePolicy.define,
  params: Type.Object({ code: RuleCode }),
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), ...NewVersionFields },
    { additionalProperties: false },
  ),
  answer: WrittenVersion,
  async handle({ db, params: { code }, body, actor, platform }) {
    await authorizeDefining(db, actor)
    await lockRules(db)
    const before = await findNewest(db, code)
    if (!before) throw platformErrors.NOT_FOUND()
    if (before.version !== body.version) throw figureErrors.RULE_OLD()
    const metric = await demandFeedable(db, before.metric)
    const name = { code, version: before.version + 1 }
    const { feed } = before
    const rule = body.rule && (await ruleOf(db, feed, body.rule, { ...name, metric: metric.code }))
    const { since, reason, adjustment } = body
    const written = { ...name, feed, metric, since, rule, reason, adjustment }
    return { ...name, recount: await writeVersion(db, written, { actor, platform }) }
  },
})
