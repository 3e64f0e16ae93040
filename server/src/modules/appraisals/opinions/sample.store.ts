import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'

type Db = Kysely<Database>

export interface NewSampleRow {
  appraisalId: string
  version: number
  code: string
  personId: string
  personName: string
  seed: string | null
  population: number
  madeAt: Date
}

export async function insertSample(
  trx: Db,
  row: NewSampleRow,
  records: readonly { kind: string; id: string; day: string }[],
): Promise<string> {
  const { id } = await trx.insertInto('sample').values(row).returning('id').executeTakeFirstOrThrow()
  const lines = records.map((record, position) => ({
    sampleId: id,
    place: position + 1,
    sourceKind: record.kind,
    sourceId: record.id,
    day: record.day,
    verdict: null,
  }))
  await trx.insertInto('sampleRecord').values(lines).execute()
  return id
}

/** The samples of a version with their records, the first made first. */
export async function findSamples(db: Db, appraisalId: string, version: number) {
  const samples = await db
    .selectFrom('sample')
    .selectAll()
    .where('appraisalId', '=', appraisalId)
    .where('version', '=', version)
    .orderBy('madeAt')
    .execute()
  const ids = samples.map(({ id }) => id)
  const records =
    ids.length > 0
      ? await db
          .selectFrom('sampleRecord')
          .selectAll()
          .where('sampleId', 'in', ids)
          .orderBy('place')
          .execute()
      : []
  return samples.map((sample) => ({
    ...sample,
    records: records.filter(({ sampleId }) => sampleId === sample.id),
  }))
}

export async function getSample(db: Db, id: string) {
  const row = await db.selectFrom('sample').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

/** Writes down what was found in one record; false where the sample has no such place. */
export async function updateVerdict(
  trx: Db,
  at: { sampleId: string; place: number },
  found: { verdict: string | null; note: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sampleRecord')
    .set(found)
    .where('sampleId', '=', at.sampleId)
    .where('place', '=', at.place)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
