import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { insertArea, insertPopulation, levelOf, type NewArea } from '#modules/areas'
import { getOrganization, insertOrganizations, type NewOrganization } from '#modules/organizations'

type Db = Kysely<Database>

export interface Place {
  areaId: number
  /** The association of this area. */
  organizationId: number
  name: string
  organizationName: string
}

/** A small piece of the real tree: enough above, below and beside each other to try every reach. */
export interface World {
  region: Place
  league: Place
  otherLeague: Place
  banner: Place
  /** Beside `banner`, below the same league. */
  siblingBanner: Place
  /** Below `otherLeague`. */
  farBanner: Place
  town: Place
  siblingTown: Place
  /** A society of the region and a service center of the league, with no area of their own. */
  society: { organizationId: number; name: string }
  institution: { organizationId: number; name: string }
}

const founded = '2015-01-01'

type InhabitedArea = NewArea & { inhabitants: number }

async function insertInhabitedArea(db: Db, { inhabitants, ...area }: InhabitedArea): Promise<number> {
  const areaId = (await insertArea(db, area)).id
  await insertPopulation(db, [{ areaId, year: 2020, inhabitants, source: '第七次全国人口普查' }])
  return areaId
}

async function insertUnit(
  db: Db,
  unit: Omit<NewOrganization, 'shortName' | 'nameMongolian' | 'places'>,
  parentId: number | null,
): Promise<number> {
  const parentCode = parentId === null ? null : (await getOrganization(db, parentId)).code
  const places = [{ parentCode, since: founded }]
  const ids = await insertOrganizations(db, [{ ...unit, shortName: unit.name, places }])
  return ids.get(unit.code) ?? 0
}

/** An area together with its association, which stands below another. */
export async function insertPlace(db: Db, area: InhabitedArea, parent?: Place): Promise<Place> {
  const areaId = await insertInhabitedArea(db, area)
  const { code, name } = area
  const organizationName = `${name}科学技术协会`
  const unit = {
    code: `kx-${code}`,
    name: organizationName,
    kind: 'association' as const,
    level: levelOf(code),
    areaId,
  }
  const organizationId = await insertUnit(db, unit, parent?.organizationId ?? null)
  return { areaId, organizationId, name, organizationName }
}

export async function buildWorld(db: Db): Promise<World> {
  const place = (code: string, name: string, inhabitants: number, parent?: Place) =>
    insertPlace(db, { code, name, inhabitants }, parent)
  const region = await place('150000', '内蒙古自治区', 24_049_155)
  const xilinGol = await place('152500', '锡林郭勒盟', 1_107_075, region)
  const hinggan = await place('152200', '兴安盟', 1_416_929, region)
  const westUjimqin = await place('152526', '西乌珠穆沁旗', 80_321, xilinGol)
  const xilinhot = await place('152502', '锡林浩特市', 349_953, xilinGol)
  const horqin = await place('152221', '科尔沁右翼前旗', 297_500, hinggan)
  const bayanUul = await place('152526100', '巴拉嘎尔高勒镇', 30_000, westUjimqin)
  const bayanHua = await place('152526101', '巴彦花镇', 9_000, westUjimqin)
  const society = { code: 'xh-152200', name: '内蒙古自治区物理学会', kind: 'society', level: 'none' } as const
  const center = {
    code: 'zx-152500',
    name: '锡林郭勒盟科普服务中心',
    kind: 'institution',
    level: 'none',
  } as const
  return {
    region,
    league: xilinGol,
    otherLeague: hinggan,
    banner: westUjimqin,
    siblingBanner: xilinhot,
    farBanner: horqin,
    town: bayanUul,
    siblingTown: bayanHua,
    society: {
      organizationId: await insertUnit(db, { ...society, areaId: region.areaId }, region.organizationId),
      name: society.name,
    },
    institution: {
      organizationId: await insertUnit(db, { ...center, areaId: xilinGol.areaId }, xilinGol.organizationId),
      name: center.name,
    },
  }
}
