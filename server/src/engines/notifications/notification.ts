import Type, { type Static } from 'typebox'
import { type Locale, sentence, valuesIn } from '#platform/locale'
import { Moment, Nullable, Uuid } from '#platform/shapes'
import type { NotificationRow } from './notification.store.ts'

export const NotificationSchema = Type.Object({
  id: Uuid,
  code: Type.String({ description: 'What happened' }),
  text: Type.String({ description: 'The same as a sentence, with the names of then' }),
  path: Type.String({ description: 'The place in the workbench where it is dealt with' }),
  createdAt: Moment,
  readAt: Nullable(Moment),
})

/** The sentence in the reader's language; a param may hold its words by language. */
export const say = ({ code, params }: Pick<NotificationRow, 'code' | 'params'>, locale: Locale): string =>
  sentence(locale, `notification.${code}`, valuesIn(params, locale))

export const presentNotification = (
  row: NotificationRow,
  locale: Locale,
): Static<typeof NotificationSchema> => ({
  id: row.id,
  code: row.code,
  text: say(row, locale),
  path: row.path,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
})
