import { policy } from '#platform/actor'

export const webhookPolicy = policy('webhook', { manage: ['administrator'] })
