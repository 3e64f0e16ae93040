import { listeners, tellers } from '#engines/notifications/index'
import type { Config } from '#platform/config'
import { startTurns, type Turns } from '#platform/jobs/turns'
import { defineModule } from '#platform/module'
import { retentionKinds } from '#platform/retention/retention-kind'
import { sealedColumns } from '#platform/secrecy/sealed-column'
import { changeWebhook } from './change-webhook.ts'
import { getWebhook } from './get-webhook.ts'
import { makeWebhook } from './make-webhook.ts'
import { messageList } from './messages/message.list.ts'
import { messageRetention } from './messages/message.retention.ts'
import { sendAgain } from './messages/send-again.ts'
import { sendTest } from './messages/send-test.ts'
import { stepListener } from './messages/write-messages.ts'
import { sendDue } from './sending/send-due.ts'
import { troubleTeller } from './telling/trouble-teller.ts'
import { webhookList } from './webhook.list.ts'
import { webhookSecret } from './webhook.sealed.ts'

// A minute's pause is the shortest between two tries: some seconds more are nothing.
const EVERY = 3000
const running = new WeakMap<Config, Turns>()

/** Other systems are told of what happens to records (decision 0065). */
export const webhooks = defineModule({
  name: 'webhooks',
  endpoints: [...webhookList, getWebhook, makeWebhook, changeWebhook, sendTest, ...messageList, sendAgain],
  contributes: [
    listeners.of(stepListener),
    tellers.of(troubleTeller),
    sealedColumns.of(webhookSecret),
    retentionKinds.of(messageRetention),
  ],
  async begin(platform) {
    running.set(
      platform.config,
      startTurns({ name: 'webhooks', every: EVERY, turn: () => sendDue(platform) }),
    )
  },
  async end({ config }) {
    await running.get(config)?.stop()
  },
})
