import { readdirSync, readFileSync } from 'node:fs'
import type { Rule } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { keepAllKeys } from '../alike/key.store.ts'
import { feedRules } from '../figures/feed-rules.ts'
import type { RegisterDefinition } from './definition.ts'
import { insertKind, insertVersion } from './register-kind.store.ts'

type Db = Kysely<Database>

/** A list that comes with the product; `shipped` grows with each release that changes it. */
export type ShippedKind = RegisterDefinition & { shipped: number }

const folder = new URL('../shipped/', import.meta.url)
let read: readonly ShippedKind[] | undefined

/** The lists that come with the product, as their files say. */
export function shippedKinds(): readonly ShippedKind[] {
  read ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  return read
}

/** All rules by which such lists feed metrics. */
export const shippedRules = (): Rule[] => shippedKinds().flatMap(({ feeds = [] }) => feedRules(feeds))

const BY = 'medelge'

/** Records from before there were keys get theirs. */
export async function keyUnkeyed(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('shipped registers'))`.execute(trx)
  const kinds = await trx.selectFrom('registerKind').select('code').where('keyed', '=', 0).execute()
  for (const { code } of kinds) await keepAllKeys(trx, code)
}

/**
 * Makes the lists that come with the product, and writes the next version of those that a release changed. What officers
 * made of one since is theirs: it is left as it is.
 */
export async function loadShipped(trx: Db, at: Date, kinds = shippedKinds()): Promise<void> {
  // Several nodes may start at once.
  await sql`select pg_advisory_xact_lock(hashtext('shipped registers'))`.execute(trx)
  const rows = await trx
    .selectFrom('registerKind as k')
    .innerJoin('registerDefinition as d', (join) =>
      join.onRef('d.kind', '=', 'k.code').onRef('d.version', '=', 'k.version'),
    )
    .select(['k.code', 'k.version', 'k.shipped', 'd.madeBy'])
    .where('k.shipped', 'is not', null)
    .execute()
  const known = new Map(rows.map((row) => [row.code, row]))
  for (const { shipped, ...definition } of kinds) {
    const { code } = definition.form
    const before = known.get(code)
    if (!before) await insertKind(trx, { code, organizationId: null, shipped, definition, by: BY, at })
    else if (before.shipped !== null && before.shipped < shipped && before.madeBy === BY) {
      const form = { ...definition.form, version: before.version + 1 }
      await insertVersion(trx, code, { definition: { ...definition, form }, by: BY, at })
      await keepAllKeys(trx, code)
      await trx.updateTable('registerKind').set({ shipped }).where('code', '=', code).execute()
    }
  }
}
