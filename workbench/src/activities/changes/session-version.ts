import type { SessionChange } from '@medelge/server/session-fields'
import type { SessionAnswer } from '../session.ts'

type Sent = NonNullable<SessionAnswer['sinceReturn']>['changes']

/** The changes as the server sends them; their values are those of `compare`, which made them. */
export const asChanges = (sent: Sent) => ({ ...sent, fields: sent.fields as unknown as SessionChange[] })
