import { defineErrors } from '#platform/errors'

export const webhookErrors = defineErrors({
  WEBHOOK_ADDRESS: 422,
  WEBHOOK_CHANGED: 409,
  WEBHOOK_OFF: 409,
})
