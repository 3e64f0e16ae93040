import Type from 'typebox'
import { withUnitNames } from '#modules/organizations'
import { presentSession, type SessionRow, SessionSchema } from '../session.ts'

/** A session as a list shows it. */
export const ListedSessionSchema = Type.Object({
  ...SessionSchema.properties,
  hostNames: Type.Array(Type.String()),
})

export const withHosts = withUnitNames(
  ({ hosts }: SessionRow) => hosts,
  (row, hostNames) => ({ ...presentSession(row), hostNames }),
)
