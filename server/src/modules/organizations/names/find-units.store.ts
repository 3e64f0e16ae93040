import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { readAreaWords } from '#modules/areas'
import { literally } from '#platform/text/like'
import type { OrganizationKind, OrganizationLevel } from '../organization-kinds.ts'
import { isLetters, namesIn, readUnit, type UnitReading } from './unit-reading.ts'

type Db = Kysely<Database>

export interface OrganizationFilter {
  parentId?: number
  /** Directly below any of these. */
  parentIds?: number[]
  search?: string
  /** Exactly these units, closed ones too: old records still name them. */
  ids?: number[]
  kind?: OrganizationKind
  level?: OrganizationLevel
  limit: number
}

/** Units whose name, present or former, holds what a reading says; in letters, whose name begins with the area. */
function saidBy(is: ExpressionBuilder<Database, 'organization'>, reading: UnitReading) {
  const { area, rest } = reading
  if (area !== '' && (rest === '' || isLetters(rest)))
    return is.and([
      is('organization.name', 'like', `${literally(area)}%`),
      is.or([
        is('organization.pinyin', 'like', `%${literally(rest)}%`),
        is('organization.initials', 'like', `%${literally(rest)}%`),
      ]),
    ])
  const [start, middle] = area === '' ? ['%', ''] : ['', '%']
  const patterns = namesIn({ area: '', rest }).map(
    (form) => `${start}${literally(area)}${middle}${literally(form)}%`,
  )
  return is.or(
    patterns.flatMap((pattern) => [
      is('organization.name', 'like', pattern),
      is('organization.shortName', 'like', pattern),
    ]),
  )
}

/** A former name that holds one of the patterns, in signs or letters. */
const heldBy = (patterns: readonly string[]) => sql<boolean>`(former.name like any(${[...patterns]}::text[])
  or former.short_name like any(${[...patterns]}::text[]) or former.pinyin like any(${[...patterns]}::text[])
  or former.initials like any(${[...patterns]}::text[]))`

/** The higher a unit the sooner it is meant. */
const byLevel = sql`array_position(array['region', 'league', 'banner', 'town', 'village', 'none'], organization.level)`

/**
 * Children of a unit, or units by present and former names, short forms, pinyin and code; each with the number of
 * units below it, and the former name it was found by.
 */
export async function findOrganizations(db: Db, filter: OrganizationFilter) {
  const readings = filter.search ? readUnit(filter.search, await readAreaWords(db)) : []
  const asWritten = readings.slice(0, 1)
  const word = `%${literally(asWritten[0]?.rest ?? '')}%`
  const former = heldBy(asWritten.flatMap(namesIn).map((name) => `%${literally(name)}%`))
  let query = db
    .selectFrom('organization')
    .innerJoin('organizationParent as place', (join) =>
      join.onRef('place.organizationId', '=', 'organization.id').on('place.until', 'is', null),
    )
    .selectAll('organization')
    .select((from) => [
      'place.parentId',
      from
        .selectFrom('organizationParent as below')
        .whereRef('below.parentId', '=', 'organization.id')
        .where('below.until', 'is', null)
        .select((count) => count.fn.countAll<number>().as('children'))
        .as('children'),
      from
        .selectFrom('formerName as former')
        .whereRef('former.organizationId', '=', 'organization.id')
        .where(former)
        .select('former.name')
        .orderBy('former.until', 'desc')
        .limit(1)
        .as('formerName'),
    ])
    .limit(filter.limit)
  if (filter.ids) query = query.where('organization.id', 'in', filter.ids)
  else query = query.where('closedOn', 'is', null)
  if (filter.parentId !== undefined) query = query.where('place.parentId', '=', filter.parentId)
  if (filter.parentIds) query = query.where('place.parentId', 'in', filter.parentIds)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.level) query = query.where('level', '=', filter.level)
  if (filter.search) {
    const exact = readings.flatMap(namesIn)
    query = query
      .where((is) =>
        is.or([
          ...readings.map((reading) => saidBy(is as never, reading)),
          is('organization.pinyin', 'like', word),
          is('organization.initials', 'like', word),
          is('organization.code', '=', asWritten[0]?.rest ?? ''),
          is.exists(
            is
              .selectFrom('formerName as former')
              .select('former.id')
              .whereRef('former.organizationId', '=', 'organization.id')
              .where(former),
          ),
        ]),
      )
      .orderBy(
        sql`(organization.name = any(${exact}::text[]) or organization.short_name = any(${exact}::text[])) desc`,
      )
      .orderBy(byLevel)
  }
  return query.orderBy('organization.code').execute()
}
