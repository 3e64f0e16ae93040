import { type Note, tellerFor } from '#engines/notifications/index'
import { getOrganization } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { findDocument } from '../document.store.ts'
import { findFollowers } from './yearly.store.ts'

/** The next year's draft of a document was begun, or its unit is closed and somebody must say who goes on with it. */
export interface YearlyNews {
  /** The new draft; of a closed unit, its last document. */
  id: string
  year: number
  closed: boolean
}
export const YEARLY = 'documents.yearly'

export const yearlyTeller = tellerFor<YearlyNews>(YEARLY, async (trx, { about: { id, year, closed } }) => {
  const row = await findDocument(trx, id)
  // Thrown away before anybody was told.
  if (!row) return []
  const { shortName } = await getOrganization(trx, row.organizationId)
  const params = { unit: shortName, title: row.title, year }
  if (!closed)
    return (await activeSeatsAt(trx, 'officer', [row.organizationId])).map(
      (personId): Note => ({
        ...{ personId, code: 'document-yearly', params, path: `/documents/${id}` },
        record: { kind: 'document', id },
      }),
    )
  for (const unit of await findFollowers(trx, row.organizationId)) {
    const people = await activeSeatsAt(trx, 'officer', [unit])
    if (people.length > 0)
      return people.map(
        (personId): Note => ({ personId, code: 'document-yearly-closed', params, path: `/documents/${id}` }),
      )
  }
  return []
})
