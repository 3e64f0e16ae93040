import { readdirSync, readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Questionnaire } from './definition.ts'
import { insertQuestionnaire, insertVersion } from './questionnaire.store.ts'

/** A questionnaire that comes with the product; `shipped` grows with each release that changes it. */
export type ShippedQuestionnaire = Questionnaire & { shipped: number }

const folder = new URL('../shipped/', import.meta.url)
const BY = 'medelge'
let read: readonly ShippedQuestionnaire[] | undefined

/** The questionnaires that come with the product, as their files say. */
export function shippedQuestionnaires(): readonly ShippedQuestionnaire[] {
  read ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  return read
}

/**
 * Makes the questionnaires that come with the product, and writes the next version of those that a release changed; what
 * officers made of one since is theirs and left as it is.
 */
export async function loadShipped(trx: Kysely<Database>, at: Date): Promise<void> {
  // Several nodes may start at once.
  await sql`select pg_advisory_xact_lock(hashtext('shipped questionnaires'))`.execute(trx)
  const rows = await trx
    .selectFrom('questionnaire as q')
    .innerJoin('questionnaireDefinition as d', (join) =>
      join.onRef('d.questionnaire', '=', 'q.code').onRef('d.version', '=', 'q.version'),
    )
    .select(['q.code', 'q.version', 'q.shipped', 'd.madeBy'])
    .where('q.shipped', 'is not', null)
    .execute()
  const known = new Map(rows.map((row) => [row.code, row]))
  for (const { shipped, ...definition } of shippedQuestionnaires()) {
    const { code } = definition.form
    const before = known.get(code)
    if (!before)
      await insertQuestionnaire(trx, { code, organizationId: null, shipped, definition, by: BY, at })
    else if (before.shipped !== null && before.shipped < shipped && before.madeBy === BY) {
      const form = { ...definition.form, version: before.version + 1 }
      await insertVersion(trx, code, { definition: { ...definition, form }, by: BY, at }, shipped)
    }
  }
}
