import Type, { type Static } from 'typebox'
import { Choice, Id, Line, Moment, Nullable, Uuid } from '#platform/shapes'
import { type WebhookRow, webhookStates } from './webhook.store.ts'

/** Of which records one can be told, each with where it is read. */
export const toldKinds = {
  session: 'sessions',
  declaration: 'declarations',
  register_record: 'register-records',
  register_change: 'register-changes',
  appraisal: 'appraisals',
  document: 'documents',
} as const
export const kindNames = Object.keys(toldKinds) as (keyof typeof toldKinds)[]

/** Of which steps: handed in, said yes to on its way, counted or confirmed, returned, taken out of the totals. */
export const toldSteps = ['submitted', 'accepted', 'counted', 'returned', 'withdrawn', 'undone'] as const

const Several = <const V extends readonly string[]>(values: V) =>
  Type.Array(Choice(values), { minItems: 1, maxItems: values.length, uniqueItems: true })

export const WebhookFacts = {
  name: Line(100),
  url: Type.String({ minLength: 8, maxLength: 500, description: 'Where messages are posted to, by https' }),
  kinds: Several(kindNames),
  steps: Several(toldSteps),
}

export const WebhookSchema = Type.Object({
  id: Uuid,
  organizationId: Id,
  unitName: Type.String(),
  ...WebhookFacts,
  state: Choice(webhookStates),
  waiting: Type.Integer({ description: 'Messages that have not arrived yet' }),
  failingSince: Nullable(Moment),
  version: Type.Integer(),
  madeByName: Type.String(),
  madeAt: Moment,
})
export type Webhook = Static<typeof WebhookSchema>

export const presentWebhook = (row: WebhookRow): Webhook => ({
  ...{ id: row.id, organizationId: row.organizationId, unitName: row.unitName, name: row.name, url: row.url },
  kinds: kindNames.filter((kind) => row.kinds.includes(kind)),
  steps: toldSteps.filter((step) => row.steps.includes(step)),
  ...{ state: row.state, waiting: row.waiting, version: row.version, madeByName: row.madeByName },
  failingSince: row.failingSince?.toISOString() ?? null,
  madeAt: row.madeAt.toISOString(),
})
