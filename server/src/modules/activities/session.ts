import { readWhole } from '@medelge/fields'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { givenShape, keptShape } from '#engines/fields/shape'
import { checkedShape, presentMoments } from '#modules/checks'
import { Uuid } from '#platform/shapes'
import { sessionFields } from './session.fields.ts'
import type { SessionTable } from './session.table.ts'

export type { SessionFacts } from './session.fields.ts'

/** What a recorder fills in; everything else about a session follows from its life. */
export const SessionFactsSchema = Type.Object(givenShape(sessionFields), { additionalProperties: false })

export const SessionSchema = Type.Object({
  id: Uuid,
  ...keptShape(sessionFields),
  offline: Type.Integer(),
  online: Type.Integer(),
  ...checkedShape,
})
export type Session = Static<typeof SessionSchema>
export type SessionRow = Selectable<SessionTable>

export const presentSession = (row: SessionRow): Session => ({
  ...row,
  ...readWhole(sessionFields, row),
  offline: row.headcounts.reduce((sum, head) => sum + head.offline, 0),
  online: row.headcounts.reduce((sum, head) => sum + head.online, 0),
  ...presentMoments(row),
})
