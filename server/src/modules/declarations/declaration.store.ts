import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { DeclarationRow } from './declaration.ts'

type Db = Kysely<Database>

export const findDeclaration = (db: Db, id: string): Promise<DeclarationRow | undefined> =>
  db.selectFrom('declaration').selectAll().where('id', '=', id).executeTakeFirst()

export const findDeclarationsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('declaration')
    .select(['id', 'metric', 'period', 'day', 'organizationId', 'state'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
