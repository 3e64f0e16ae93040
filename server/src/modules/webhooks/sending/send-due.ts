import { tell } from '#engines/notifications/index'
import { anonymous } from '#platform/actor'
import { inTransaction } from '#platform/database/database'
import { noteFault } from '#platform/faults'
import type { Platform } from '#platform/platform'
import { beginDue, type DueMessage, noteOutcome, setAside } from '../messages/message.store.ts'
import { TROUBLE, type Trouble } from '../telling/trouble-teller.ts'
import { openSecret } from '../webhook.sealed.ts'
import { noteArrived, noteFailing } from './failing.store.ts'
import { GIVEN_UP, MOST_TRIES } from './pauses.ts'
import { type Outcome, postMessage } from './post-message.ts'
import { signatureOf } from './sign.ts'

/** Sent at the same time by one node. */
const AT_ONCE = 8

async function send(
  { id, webhookId, url, event, body, secret }: DueMessage,
  platform: Platform,
): Promise<Outcome> {
  const key = openSecret(platform.keyring, { id: webhookId, secret })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Medelge',
    'medelge-event': event,
    // The same however often it is sent: by this a receiver knows a repeat.
    'medelge-message': id,
    'medelge-signature': signatureOf(key, platform.clock(), body),
  }
  return postMessage({ url, body, headers }, platform.config.webhooks)
}

const say = (platform: Platform, about: Trouble) =>
  inTransaction(platform.db, (trx) => tell(trx, TROUBLE, { actor: anonymous, at: platform.clock() }, about))

async function sendOne(message: DueMessage, platform: Platform): Promise<void> {
  const { db, clock } = platform
  const { id, webhookId, tries } = message
  const outcome = await send(message, platform)
  await noteOutcome(db, id, outcome)
  if (outcome.why === null) return noteArrived(db, webhookId)
  const now = clock()
  const before = new Date(now.getTime() - GIVEN_UP)
  if (await noteFailing(db, webhookId, now, before)) return say(platform, { webhookId, what: 'given-up' })
  if (tries >= MOST_TRIES) await say(platform, { webhookId, what: 'set-aside' })
}

/** Sends everything that is due, and sets aside what was tried often enough. */
export async function sendDue(platform: Platform): Promise<void> {
  const { db, clock } = platform
  for (const webhookId of new Set(await setAside(db, clock())))
    await say(platform, { webhookId, what: 'set-aside' })
  for (;;) {
    const due = await inTransaction(db, (trx) => beginDue(trx, clock(), AT_ONCE))
    await Promise.all(
      due.map((message) => sendOne(message, platform).catch((fault) => noteFault('webhooks', fault))),
    )
    if (due.length < AT_ONCE) return
  }
}
