import type { Kysely } from 'kysely'
import type { Database } from '#database'
import {
  dropGathering,
  findGathering,
  type Happening,
  type Note,
  recount,
  tellerFor,
} from '#engines/notifications/index'
import { getOrganization } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { dayOf } from '#platform/clock'
import { findCollection } from '../collection.store.ts'
import type { CollectionRow } from '../collection.ts'
import { getSheet } from '../sheets/sheet.store.ts'
import { SHEET_NEWS, type SheetNews } from './sheet-news.ts'
import { findWaiting } from './waiting.store.ts'

type Db = Kysely<Database>

const gathering = (id: string) => `collection ${id}`

/** One line for whoever has sheets to fill in; the next stage takes the place of an unread one. */
async function toKeepers(
  trx: Db,
  { id, title }: CollectionRow,
  { about: { stage, sheet } }: Happening<SheetNews>,
  now: Date,
): Promise<Note[]> {
  const overdueOn = stage === 'overdue' ? dayOf(now) : undefined
  return (await findWaiting(trx, id, { overdueOn, sheet })).map(({ person, count, due, only }) => ({
    personId: person,
    code: `collection-${stage}`,
    params: { title, count, due },
    path: only ? `/sheets/${only}` : `/sheets?collectionId=${id}`,
    gathers: gathering(id),
  }))
}

/** Whoever asked, and where they can sign in no more, the officers of their unit. */
async function askers(trx: Db, { askedBy, organizationId }: CollectionRow): Promise<string[]> {
  const officers = await activeSeatsAt(trx, 'officer', [organizationId])
  return officers.includes(askedBy) ? [askedBy] : officers
}

async function toAskers(trx: Db, row: CollectionRow, { about, by }: Happening<SheetNews>): Promise<Note[]> {
  if (!about.sheet) return []
  const { shortName } = await getOrganization(trx, (await getSheet(trx, about.sheet)).organizationId)
  const params = { title: row.title, unit: shortName, by: by.name, reason: about.reason ?? '' }
  return (await askers(trx, row))
    .filter((personId) => personId !== by.id)
    .map((personId) => ({
      ...{ personId, code: `collection-${about.stage}`, params },
      path: about.stage === 'left' ? `/collections/${row.id}` : `/sheets/${about.sheet}`,
    }))
}

/** Whoever has asked hears once how many are late. */
async function lateToAskers(trx: Db, row: CollectionRow, now: Date): Promise<Note[]> {
  const { count } = await trx
    .selectFrom('collectionSheet as s')
    .innerJoin('collection as c', 'c.id', 's.collectionId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('s.collectionId', '=', row.id)
    .where('s.state', 'in', ['draft', 'returned'])
    .where(({ fn, eb }) => eb(fn.coalesce('s.dueOn', 'c.dueOn'), '<', dayOf(now)))
    .executeTakeFirstOrThrow()
  if (Number(count) === 0) return []
  return (await askers(trx, row)).map((personId) => ({
    personId,
    code: 'collection-late',
    params: { title: row.title, count: Number(count) },
    path: `/collections/${row.id}`,
    gathers: `collection-late ${row.id}`,
  }))
}

export const sheetTeller = tellerFor<SheetNews>(SHEET_NEWS, async (trx, happening, now) => {
  const { collection: id, stage } = happening.about
  const row = await findCollection(trx, id)
  if (!row) return []
  if (stage === 'closed') {
    await dropGathering(trx, gathering(id))
    return []
  }
  if (stage === 'answered') {
    const told = await findGathering(trx, gathering(id))
    const waiting = new Map((await findWaiting(trx, id)).map(({ person, count }) => [person, count]))
    await recount(
      trx,
      gathering(id),
      new Map(told.map(({ personId }) => [personId, waiting.get(personId) ?? 0])),
    )
    return []
  }
  if (stage === 'left') return toAskers(trx, row, happening)
  const keepers = await toKeepers(trx, row, happening, now)
  if (stage === 'reopened') return [...keepers, ...(await toAskers(trx, row, happening))]
  if (stage === 'overdue') return [...keepers, ...(await lateToAskers(trx, row, now))]
  return keepers
})
