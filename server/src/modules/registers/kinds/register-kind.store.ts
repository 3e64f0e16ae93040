import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { platformErrors } from '#platform/errors'
import { validCodes } from '../days/holds.ts'
import type { RegisterDefinition } from './definition.ts'

type Db = Kysely<Database>

/** A list in its newest version. */
export interface RegisterKind {
  code: string
  organizationId: number | null
  version: number
  definition: RegisterDefinition
  madeAt: Date
  shipped: number | null
  /** From this day on it takes no new records. */
  closedOn: string | null
  closedWhy: string
}

const newest = (db: Db) =>
  db
    .selectFrom('registerKind as k')
    .innerJoin('registerDefinition as d', (join) =>
      join.onRef('d.kind', '=', 'k.code').onRef('d.version', '=', 'k.version'),
    )
    .select(['k.code', 'k.organizationId', 'k.version', 'k.shipped', 'k.closedOn', 'k.closedWhy'])
    .select(['d.definition', 'd.madeAt'])

export const findKind = (db: Db, code: string): Promise<RegisterKind | undefined> =>
  newest(db).where('k.code', '=', code).executeTakeFirst()

export async function getKind(db: Db, code: string): Promise<RegisterKind> {
  const kind = await findKind(db, code)
  if (!kind) throw platformErrors.NOT_FOUND()
  return kind
}

/** The lists of these units, of what stands above them and of what stands below, by name: those in use on a day, or not. */
export const findKindsAt = (
  db: Db,
  seats: readonly number[],
  { day, closed }: { day: string; closed: boolean },
): Promise<RegisterKind[]> =>
  newest(db)
    .where(sql<boolean>`coalesce(k.closed_on <= ${day}::date, false) = ${closed}`)
    .where(
      sql<boolean>`(k.organization_id is null or k.organization_id in ${unitsBelow(seats)}
        or k.organization_id in (select unnest(units_above(seat, null)) from unnest(${[...seats]}::int[]) seat))`,
    )
    .orderBy(sql`(d.definition->'form'->'words'->>'zh') collate pinyin`)
    .orderBy('k.code')
    .execute()

/** All versions of a list, oldest first. */
export const findVersions = (db: Db, code: string) =>
  db
    .selectFrom('registerDefinition')
    .select(['version', 'definition', 'madeBy', 'madeAt'])
    .where('kind', '=', code)
    .orderBy('version')
    .execute()

/** A code nobody else has, of letters alone: it stands in addresses and in the names of files. */
export async function drawKindCode(trx: Db): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    select 'list-' || translate(substr(md5(gen_random_uuid()::text), 1, 10), '0123456789', 'ghijklmnop') as code`.execute(
    trx,
  )
  return rows[0]?.code ?? ''
}

interface Made {
  definition: RegisterDefinition
  by: string
  at: Date
}

interface NewKind {
  code: string
  organizationId: number | null
  shipped?: number | null
}

export async function insertKind(
  trx: Db,
  { code, organizationId, shipped = null, definition, by, at }: Made & NewKind,
): Promise<void> {
  await trx
    .insertInto('registerKind')
    .values({ code, organizationId, shipped, version: 1, keyed: 1, madeBy: by, madeAt: at })
    .execute()
  await insertDefinition(trx, code, { definition, by, at })
  await keepValidity(trx, code, definition)
}

/** What statements over several lists ask of validity stands beside the list, as its newest version says it. */
async function keepValidity(trx: Db, code: string, { validity }: RegisterDefinition): Promise<void> {
  const validBy = validity ? validCodes(await findVersions(trx, code), validity.field) : null
  await trx
    .updateTable('registerKind')
    .set({ validBy, validMonths: validity?.months ?? null, lapses: validity?.lapses ?? false })
    .where('code', '=', code)
    .execute()
}

const insertDefinition = (trx: Db, kind: string, { definition, by, at }: Made) =>
  trx
    .insertInto('registerDefinition')
    .values({
      kind,
      version: definition.form.version,
      definition: JSON.stringify(definition),
      madeBy: by,
      madeAt: at,
    })
    .execute()

/** Writes the next version; whoever calls has locked the list, and keeps the keys of its records. */
export async function insertVersion(trx: Db, code: string, made: Made): Promise<void> {
  await insertDefinition(trx, code, made)
  await trx
    .updateTable('registerKind')
    .set({ version: made.definition.form.version })
    .where('code', '=', code)
    .execute()
  await keepValidity(trx, code, made.definition)
}

const locks = { share: sql`for share`, alone: sql`for no key update`, update: sql`for update` }

/** Holds a list in its version until the transaction ends. */
export const lockKind = (trx: Db, code: string, how: keyof typeof locks) =>
  sql`select 1 from register_kind where code = ${code} ${locks[how]}`.execute(trx)
