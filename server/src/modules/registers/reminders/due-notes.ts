import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dropGathering, findGathering, type Note, recount, tellerFor } from '#engines/notifications/index'
import { dayOf } from '#platform/clock'
import { getKind } from '../kinds/register-kind.store.ts'
import { findRounds } from '../reviews/round.store.ts'
import { ANSWERED, type Answered } from './tell-answered.ts'
import { countEndingFor, countReviewsFor } from './waiting.store.ts'

type Db = Kysely<Database>

/** A review opened, is due before long, is overdue, or was given a later last day. */
export interface ReviewsDue {
  kind: string
  stage: 'opened' | 'soon' | 'overdue' | 'extended'
}
export const REVIEWS_DUE = 'registers.reviews-due'

/** Records of a list are valid no more, or not for long. */
export interface Ending {
  kind: string
}
export const ENDING = 'registers.ending'

const reviewsOf = (kind: string) => `register-reviews ${kind}`

async function listWords(trx: Db, kind: string) {
  const { zh, en = zh } = (await getKind(trx, kind)).definition.form.words
  return { 'zh-CN': zh, en }
}

async function waitingReviews(trx: Db, kind: string, now: Date) {
  const today = dayOf(now)
  const [round] = await findRounds(trx, kind, today)
  return round && { round, counts: await countReviewsFor(trx, kind, round, today) }
}

/** One line for each of a list, whatever the number of its records; the next stage takes the place of an unread one. */
export const reviewTeller = tellerFor<ReviewsDue>(REVIEWS_DUE, async (trx, { about }, now) => {
  const { kind, stage } = about
  const waiting = await waitingReviews(trx, kind, now)
  if (!waiting) return []
  const { year, due } = waiting.round
  const list = await listWords(trx, kind)
  // Those above who were told that it is overdue read nothing of it any more.
  if (stage === 'extended') await dropGathering(trx, reviewsOf(kind))
  return [...waiting.counts].map(
    ([personId, count]): Note => ({
      personId,
      code: `register-reviews-${stage}`,
      params: { list, year, due, count },
      path: `/registers/${kind}/reviews`,
      gathers: reviewsOf(kind),
    }),
  )
})

/** Who was told how much waits is told what is left of it; where nothing is, the line goes. */
export const answeredTeller = tellerFor<Answered>(ANSWERED, async (trx, { about: { kind } }, now) => {
  const told = await findGathering(trx, reviewsOf(kind))
  const waiting = told.length > 0 && (await waitingReviews(trx, kind, now))
  if (!waiting) return []
  const left = new Map(told.map(({ personId }) => [personId, waiting.counts.get(personId) ?? 0]))
  await recount(trx, reviewsOf(kind), left)
  return []
})

export const endingTeller = tellerFor<Ending>(ENDING, async (trx, { about: { kind } }, now) => {
  const list = await listWords(trx, kind)
  const counts = await countEndingFor(trx, kind, dayOf(now))
  return [...counts].map(
    ([personId, count]): Note => ({
      personId,
      code: 'register-ending',
      params: { list, count },
      path: `/registers/${kind}/validity`,
      gathers: `register-ending ${kind}`,
    }),
  )
})
