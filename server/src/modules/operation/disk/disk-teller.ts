import { tellerFor } from '#engines/notifications/index'
import { findRootOrganization } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { DISK_CHANGED, type DiskChanged } from './watch-disk.ts'

/** Told to the administrators of the region: one unread line, which says how it is now. */
export const diskTeller = tellerFor<DiskChanged>(DISK_CHANGED, async (trx, { about: { state, free } }) => {
  const root = await findRootOrganization(trx)
  const administrators = root ? await activeSeatsAt(trx, 'administrator', [root.id]) : []
  return administrators.map((personId) => ({
    personId,
    code: `disk-${state}`,
    params: { free },
    path: '/system',
    gathers: 'disk',
  }))
})
