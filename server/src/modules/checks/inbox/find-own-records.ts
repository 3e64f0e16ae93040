import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Moment, Uuid } from '#platform/shapes'
import { wholeKinds } from '../checked-kind.ts'
import { CheckCardSchema } from './check-card.ts'
import { findCards } from './find-cards.ts'
import { findOwnOpen } from './own-record.store.ts'

const AT_MOST = 100

export const findOwnRecords = endpoint({
  route: 'GET /api/own-records',
  summary: 'My drafts and what was returned to me, of every kind, latest first, with the reason it came back',
  may: 'member',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        kind: Type.String(),
        path: Type.String({ description: 'The kind as addresses name it' }),
        screen: Type.String({ description: 'Where the workbench shows it' }),
        id: Uuid,
        state: Type.String(),
        recordedAt: Moment,
        reason: Type.String(),
        ...CheckCardSchema.properties,
      }),
    ),
  }),
  async handle({ db, actor, platform, request }) {
    const rows = await findOwnOpen(db, wholeKinds(), actor.id ?? '', AT_MOST)
    const cards = await findCards(db, rows, pickLocale(request.headers['accept-language']), platform.clock())
    return {
      items: rows.flatMap(({ recordedAt, ...row }) => {
        const card = cards.get(row.id)
        return card ? [{ ...row, ...card, recordedAt: recordedAt.toISOString() }] : []
      }),
    }
  },
})
