import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale, sentence } from '#platform/locale'
import { keptKinds, retentionKinds } from '#platform/retention/retention-kind'
import { Day, Nullable } from '#platform/shapes'
import { countDue, type Due } from './due.store.ts'
import { cutOff, NIGHT, nextNight } from './night.ts'
import { findOutcomes } from './outcome.store.ts'
import { inForce } from './period.ts'
import { retentionPolicy } from './retention.policy.ts'
import { DueSchema, presentDue, presentRetention, RetentionSchema } from './retention.ts'
import { demandTop } from './retention-reach.ts'
import { findSettings } from './setting.store.ts'

export const findRetention = endpoint({
  route: 'GET /api/retention',
  summary: 'For how long each kind of data is kept, what the next night removes, and what is never removed',
  may: retentionPolicy.read,
  answer: Type.Object({
    night: Type.Object({ day: Day, time: Type.String() }, { description: 'When things are removed next' }),
    backups: Nullable(
      Type.Integer({ description: 'So many backups still hold what is removed; none are made where null' }),
    ),
    kinds: Type.Array(Type.Object({ ...RetentionSchema.properties, next: DueSchema })),
    kept: Type.Array(
      Type.Object({ code: Type.String(), name: Type.String(), holds: Type.String(), reason: Type.String() }),
    ),
  }),
  async handle({ db, actor, platform: { config, clock }, request }) {
    await demandTop(db, actor, retentionPolicy.read)
    const locale = pickLocale(request.headers['accept-language'])
    const now = clock()
    const day = nextNight(now)
    const kinds = retentionKinds.all()
    const settings = await findSettings(db, config, kinds)
    const ruled = kinds.map((kind, nth) => {
      const setting = settings[nth] as (typeof settings)[number]
      return { kind, setting, before: cutOff(day, inForce(setting, day), kind.unit) }
    })
    const due = await countDue(db, ruled)
    const outcomes = await findOutcomes(db)
    return {
      night: { day, time: NIGHT },
      backups: config.backup ? config.backupKeep : null,
      kinds: ruled.map(({ kind, setting }, nth) => {
        const outcome = outcomes.find((one) => one.kind === kind.code)
        return {
          ...presentRetention(kind, setting, { config, now, locale, outcome }),
          next: presentDue(due[nth] as Due),
        }
      }),
      kept: keptKinds.all().map((code) => ({
        code,
        name: sentence(locale, `retention.${code}.name`),
        holds: sentence(locale, `retention.${code}.holds`),
        reason: sentence(locale, `retention.${code}.reason`),
      })),
    }
  },
})
