import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { getVersion, insertCollection, insertSheets } from '../../server/src/modules/collections/index.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import type { Codes } from '../land/codes.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import type { Worker } from './load-people.ts'

const KIND = 'outreach-statistics'

const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What a banner's association answers: small numbers that fit each other. */
function answers(chance: Chance): Record<string, unknown> {
  const kr100 = chance.whole(2, 9)
  const kr200 = chance.whole(20, 160)
  const [publicFunds, donated, others] = [chance.whole(6, 60), chance.whole(0, 5), chance.whole(0, 12)]
  const lectures = chance.whole(8, 60)
  const museums = chance.whole(0, 2)
  return {
    ...{ unitType: 'association', kr100, fullTimeWomen: chance.whole(0, kr100), kr110: chance.whole(1, 2) },
    ...{ kr200, partTimeWomen: chance.whole(5, kr200), kr230: kr200 * 2, staff: kr100 + kr200 },
    ...{ kj100: String(publicFunds + donated + others), kj120: String(publicFunds), kj130: String(donated) },
    ...{ kj121: String(Math.floor(publicFunds * 0.7)), fundsOther: String(others) },
    ...{
      fundsSpent: String(publicFunds + donated),
      lectures,
      lectureAudience: lectures * chance.whole(30, 90),
    },
    publicShare: ((publicFunds * 100) / (publicFunds + donated + others)).toFixed(2).replace(/\.?0+$/, ''),
    ...{ museums, ...(museums > 0 ? { museumVisits: museums * chance.whole(900, 6000) } : {}) },
    ...{ bases: 0, accounts: 0, books: 0, exhibitions: 0, contests: 0, trainings: 0 },
  }
}

/** The statistics of the year, asked of every banner: most were accepted, some wait, are begun, came back or are missing. */
export async function loadCollection(
  trx: Kysely<Database>,
  { organizations }: Codes,
  staff: Staff<Worker>,
  today: string,
): Promise<void> {
  const region = await trx
    .selectFrom('organization')
    .select(['id', 'code'])
    .where('level', '=', 'region')
    .where('kind', '=', 'association')
    .executeTakeFirstOrThrow()
  const banners = await trx
    .selectFrom('organization')
    .select(['id', 'code'])
    .where('level', '=', 'banner')
    .where('kind', '=', 'association')
    .orderBy('code')
    .execute()
  const chief = staff.at(region.code, 'officer')
  const asked = momentOf(moved(today, -20), '09:00')
  const { form } = await getVersion(trx, KIND, 1)
  const year = Number(today.slice(0, 4)) - 1
  const collection = await insertCollection(trx, {
    ...{ organizationId: region.id, questionnaire: KIND, questionnaireVersion: form.version },
    ...{ title: `${year}年科普统计年报`, period: `${year}`, dueOn: moved(today, 9), remind: 3 },
    addressed: JSON.stringify({ levels: ['banner'], kinds: ['association'] }),
    ...{ askedBy: chief.id, askedByName: chief.name, askedAt: asked },
  })
  await insertSheets(
    trx,
    collection.id,
    banners.map(({ id }) => id),
    asked,
  )
  const chance = chanceFrom(412)
  for (const { id, code } of banners) {
    const stage = chance.weighted([45, 12, 15, 4, 24])
    if (stage === 4) continue
    const clerk = staff.at(code, 'recorder')
    const day = moved(today, -chance.whole(1, 18))
    const handed = { submittedBy: clerk.id, submittedAt: momentOf(day, '15:20') }
    const above = organizations.get(staff.above(code)) ?? null
    const values = answers(chance)
    const sheet = await trx
      .updateTable('collectionSheet')
      .set({
        ...{
          values: JSON.stringify(values),
          recordedBy: clerk.id,
          changedAt: momentOf(day, '15:10'),
          version: 2,
        },
        ...[
          { ...handed, state: 'counted' as const, checkAt: above, countedAt: momentOf(day, '17:30') },
          { ...handed, state: 'submitted' as const, checkAt: above, checksLeft: 1 },
          {},
          { state: 'returned' as const, checkAt: above },
        ][stage],
      })
      .where('collectionId', '=', collection.id)
      .where('organizationId', '=', id)
      .returning('id')
      .executeTakeFirstOrThrow()
    const typed = Object.keys(values).filter((field) => !['staff', 'publicShare'].includes(field))
    await trx
      .insertInto('collectionMinutes')
      .values(typed.map((field) => ({ sheetId: sheet.id, field, seconds: chance.whole(8, 75) })))
      .execute()
  }
}
