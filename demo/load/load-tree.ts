import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { insertSeries } from '../../server/src/modules/activities/index.ts'
import { insertAreas, insertPopulation } from '../../server/src/modules/areas/index.ts'
import { insertOrganizations } from '../../server/src/modules/organizations/index.ts'
import { trainingAreas } from '../land/areas.ts'
import { trainingOrganizations } from '../land/organizations.ts'
import { trainingPopulation } from '../land/population.ts'
import { getFrom } from '../read.ts'
import { trainingSeries } from '../series.ts'

type Db = Kysely<Database>

async function loadAreas(trx: Db): Promise<Map<string, number>> {
  const ids = await insertAreas(trx, trainingAreas())
  await insertPopulation(
    trx,
    trainingPopulation().map(({ areaCode, year, people, source }) => ({
      areaId: getFrom(ids, areaCode),
      year,
      inhabitants: people,
      source,
    })),
  )
  return ids
}

/** Areas with their people, organizations with their places in the tree, and the series; answers organizations by code. */
export async function loadTree(trx: Db): Promise<Map<string, number>> {
  const areas = await loadAreas(trx)
  const organizations = await insertOrganizations(
    trx,
    trainingOrganizations().map(({ areaCode, parentCode, since, earlierParents = [], ...row }) => ({
      ...row,
      areaId: getFrom(areas, areaCode),
      places: [...earlierParents, { parentCode, since }],
    })),
  )
  await insertSeries(
    trx,
    trainingSeries().map(({ code, name, kind, organizer }) => ({
      code,
      name,
      kind,
      organizerId: getFrom(organizations, organizer),
    })),
  )
  return organizations
}
