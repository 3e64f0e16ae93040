import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf, findRootOrganization } from '#modules/organizations'
import { type Actor, seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { collectionPolicy } from '../collection.policy.ts'
import { getQuestionnaire, isBeside, type QuestionnaireRow } from './questionnaire.store.ts'

/** A questionnaire for whoever may send it, or be asked it; nobody else learns of it. */
export async function getSeen(db: Kysely<Database>, code: string, actor: Actor): Promise<QuestionnaireRow> {
  const row = await getQuestionnaire(db, code)
  if (row.organizationId === null) return row
  const chain = await chainOf(db, row.organizationId)
  if (!(await isBeside(db, row.organizationId, { seats: seats(actor, collectionPolicy.read), chain })))
    throw platformErrors.NOT_FOUND()
  return row
}

/** The unit whose officers say what it asks, and all above; of one that comes with the product, the top of the tree. */
export async function definersOf(
  db: Kysely<Database>,
  { organizationId }: Pick<QuestionnaireRow, 'organizationId'>,
): Promise<readonly number[]> {
  const unit = organizationId ?? (await findRootOrganization(db))?.id
  return unit === undefined ? [] : chainOf(db, unit)
}
