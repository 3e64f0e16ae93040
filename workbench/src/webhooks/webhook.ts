import type { Item } from '#api/contract.ts'

export type Webhook = Item<'GET /api/webhooks'>
export type Message = Item<'GET /api/webhook-messages'>

/** Of which records, and of which of their steps, in the order they are offered. */
export const kinds = [
  'session',
  'declaration',
  'register_record',
  'register_change',
  'appraisal',
  'document',
] as const satisfies readonly Webhook['kinds'][number][]

export const steps = [
  'submitted',
  'accepted',
  'counted',
  'returned',
  'withdrawn',
  'undone',
] as const satisfies readonly Webhook['steps'][number][]

export const isOn = ({ state }: Pick<Webhook, 'state'>) => state === 'on' || state === 'failing'
