import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { cutPage, decodeCursor } from '#platform/page'
import { Page, PageQuery } from '#platform/shapes'
import { findOwn } from './notification.store.ts'
import { NotificationSchema, presentNotification } from './notification.ts'

export const findNotifications = endpoint({
  route: 'GET /api/notifications',
  summary: 'What I was told, newest first, read or not',
  may: 'member',
  query: Type.Object(PageQuery),
  answer: Page(NotificationSchema),
  async handle({ db, query: { limit = 50, after }, actor, request }) {
    const cursor = decodeCursor(after, ['moment', 'uuid'])
    const rows = await findOwn(db, actor.id ?? '', { after: cursor, limit: limit + 1 })
    const { items, next } = cutPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id])
    const locale = pickLocale(request.headers['accept-language'])
    return { items: items.map((row) => presentNotification(row, locale)), next }
  },
})
