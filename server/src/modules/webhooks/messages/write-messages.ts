import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { listenerFor } from '#engines/notifications/index'
import { STEP_TAKEN, type TakenStep } from '#modules/checks'
import { kindNames } from '../webhook.ts'
import { insertMessages, type NewMessage } from './message.store.ts'
import { findToldRecords, type ToldRecord } from './told-records.ts'

/** So many records stand in one message; a table that was read in hands in thousands at once. */
const AT_ONCE = 100

const findListening = (trx: Kysely<Database>) =>
  trx
    .selectFrom('webhook')
    .select(['id', 'organizationId', 'kinds', 'steps'])
    .where('offAt', 'is', null)
    .execute()

/** What a message says; the names of its parts are a promise to its readers. */
const bodyOf = (event: string, at: string, records: readonly ToldRecord[]): string =>
  JSON.stringify({ event, at, records: records.map(({ chain: _, ...record }) => record) })

/** Writes a message for everybody who is to be told that records took a step. */
export const stepListener = listenerFor<TakenStep>(STEP_TAKEN, async (trx, happenings, now) => {
  const listening = await findListening(trx)
  if (listening.length === 0) return
  const messages: NewMessage[] = []
  for (const { id: happened, at, about } of happenings) {
    const kind = kindNames.find((one) => one === about.kind)
    const hooks = listening.filter(
      ({ kinds, steps }) => kind && kinds.includes(kind) && steps.includes(about.step),
    )
    if (!kind || hooks.length === 0) continue
    const records = await findToldRecords(trx, kind, about.ids)
    const event = `${kind}.${about.step}`
    for (const { id: webhookId, organizationId } of hooks) {
      const theirs = records.filter(({ chain }) => chain.includes(organizationId))
      for (let from = 0; from < theirs.length; from += AT_ONCE) {
        const body = bodyOf(event, at, theirs.slice(from, from + AT_ONCE))
        messages.push({ webhookId, event, happened, part: from / AT_ONCE, body, madeAt: now })
      }
    }
  }
  await insertMessages(trx, messages)
})
