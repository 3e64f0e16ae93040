import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { insertFacilities } from '../../server/src/modules/facilities/index.ts'
import type { Codes } from '../land/codes.ts'
import { getFrom } from '../read.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import type { FacilityFacts } from '../year/demo-year.ts'
import type { Worker } from './load-people.ts'

/** Facilities, each registered by whoever records for its unit in the afternoon it opened, and checked one level up. */
export const loadFacilities = (
  trx: Kysely<Database>,
  facilities: readonly FacilityFacts[],
  codes: Codes,
  staff: Staff<Worker>,
): Promise<unknown> =>
  insertFacilities(
    trx,
    facilities.map(({ code, kind, name, areaCode, host, openedDay }) => {
      const recorded = { by: staff.at(host, 'recorder'), at: momentOf(openedDay, '16:30') }
      const facts = {
        code,
        kind,
        name,
        organizationId: getFrom(codes.organizations, host),
        areaId: getFrom(codes.areas, areaCode),
        quantity: 1,
        openedOn: openedDay,
        note: '',
        adjustment: null,
      }
      const counted = { by: staff.at(staff.above(host), 'checker'), at: momentOf(openedDay, '17:40') }
      return { facts, recorded, submitted: recorded, counted }
    }),
  )
