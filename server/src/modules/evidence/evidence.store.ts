import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { EvidenceTable, StoredFileTable } from './evidence.table.ts'

type Db = Kysely<Database>

export type EvidenceRow = Omit<Selectable<EvidenceTable> & Selectable<StoredFileTable>, 'emptiedAt'>

const evidenceWithFile = (db: Db) =>
  db
    .selectFrom('evidence')
    .innerJoin('storedFile', 'storedFile.sha256', 'evidence.sha256')
    .where('evidence.emptiedAt', 'is', null)

const columns = [
  'evidence.id',
  'evidence.sha256',
  'evidence.name',
  'evidence.uploadedBy',
  'evidence.createdAt',
  'storedFile.size',
  'storedFile.type',
  'storedFile.width',
  'storedFile.height',
  'storedFile.takenAt',
  'storedFile.lon',
  'storedFile.lat',
  'storedFile.thumbnail',
  'storedFile.storedAt',
] as const

export const findEvidenceById = (db: Db, id: string): Promise<EvidenceRow | undefined> =>
  evidenceWithFile(db).select(columns).where('evidence.id', '=', id).executeTakeFirst()

export const findEvidenceByIds = (db: Db, ids: readonly string[]): Promise<EvidenceRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : evidenceWithFile(db)
        .select(columns)
        .where('evidence.id', 'in', [...ids])
        .execute()

/** What a record carries, in its order, by id and name: as JSON, part of another statement. */
export const namedEvidence = (kind: RawBuilder<unknown>, record: RawBuilder<unknown>) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name)
    order by l.position, l.linked_at, e.id), '[]')
  from evidence_link l join evidence e on e.id = l.evidence_id
  where l.record_kind = ${kind} and l.record_id = ${record} and l.removed_at is null)`

/** Evidence of many records of one kind, each in its written order. */
export function findLinked(db: Db, kind: string, recordIds: readonly string[]) {
  return evidenceWithFile(db)
    .innerJoin('evidenceLink as link', 'link.evidenceId', 'evidence.id')
    .select([...columns, 'link.recordId'])
    .select((from) =>
      from
        .exists(
          from
            .selectFrom('evidence as twin')
            .innerJoin('evidenceLink as other', 'other.evidenceId', 'twin.id')
            .whereRef('twin.sha256', '=', 'evidence.sha256')
            .where('other.removedAt', 'is', null)
            .where((is) =>
              is.or([
                is('other.recordKind', '!=', is.ref('link.recordKind')),
                is('other.recordId', '!=', is.ref('link.recordId')),
              ]),
            )
            .select('twin.id'),
        )
        .as('usedElsewhere'),
    )
    .where('link.removedAt', 'is', null)
    .where('link.recordKind', '=', kind)
    .where('link.recordId', 'in', [...recordIds])
    .orderBy('link.position')
    .orderBy('link.linkedAt')
    .orderBy('evidence.id')
    .execute()
}

/** What one sent, or one record carries, of these; and whether any other record carries the same bytes. */
export function findInHand(
  db: Db,
  {
    ids,
    sender,
    record,
  }: { ids: readonly string[]; sender: string; record: { kind: string; id: string | null } },
) {
  const own = sql<boolean>`exists (select from evidence_link l where l.evidence_id = evidence.id
    and l.record_kind = ${record.kind} and l.record_id = ${record.id})`
  const elsewhere = sql<boolean>`exists (select from evidence twin
    join evidence_link l on l.evidence_id = twin.id and l.removed_at is null
    where twin.sha256 = evidence.sha256
      and (l.record_kind, l.record_id) is distinct from (${record.kind}, ${record.id}))`
  return evidenceWithFile(db)
    .select(['evidence.id', 'storedFile.type', 'storedFile.takenAt', elsewhere.as('usedElsewhere')])
    .where('evidence.id', 'in', [...ids])
    .where((is) => is.or([is('evidence.uploadedBy', '=', sender), own]))
    .execute()
}

export const findStoredFile = (db: Db, sha256: string) =>
  db.selectFrom('storedFile').selectAll().where('sha256', '=', sha256).executeTakeFirst()

export const insertStoredFile = (
  trx: Db,
  row: Omit<StoredFileTable, 'thumbnail' | 'storedAt' | 'emptiedAt'> & { thumbnail: boolean },
) =>
  trx
    .insertInto('storedFile')
    .values({ ...row, emptiedAt: null })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ emptiedAt: null }))
    .execute()

/** Notes who sent what under which name; the same id again (an upload finished twice) changes nothing. */
export const insertEvidence = (
  trx: Db,
  row: { id?: string; sha256: string; name: string; uploadedBy: string; createdAt: Date },
) =>
  trx
    .insertInto('evidence')
    .values({ ...row, emptiedAt: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()

/** The records a piece of evidence proves, or proved until they were corrected. */
export const findLinksOf = (db: Db, evidenceId: string) =>
  db
    .selectFrom('evidenceLink')
    .select(['recordKind', 'recordId'])
    .where('evidenceId', '=', evidenceId)
    .execute()

/** Leaves of these the name, the sender and the digest; the bytes go with the next sweep where nobody else needs them. */
export const emptyEvidence = (trx: Db, ids: readonly string[], at: Date) =>
  sql`update evidence set emptied_at = ${at} where id = any(${[...ids]}::uuid[])`.execute(trx)

export const deleteEvidence = (trx: Db, id: string) =>
  trx.deleteFrom('evidence').where('id', '=', id).execute()

/** A new id that sorts by time, before there is a row to carry it. */
export async function newUploadId(db: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`select new_id() as id`.execute(db)
  return rows[0]?.id ?? crypto.randomUUID()
}
