import type { FormDefinition } from '@medelge/fields/definition'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { chainOf, findRootOrganization, unitsBelow } from '#modules/organizations'
import { type Actor, allows, seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { registerPolicy } from '../register.policy.ts'
import { findKind, type RegisterKind } from './register-kind.store.ts'

async function maySee(
  db: Kysely<Database>,
  { organizationId }: RegisterKind,
  actor: Actor,
): Promise<boolean> {
  if (organizationId === null) return true
  if (allows(actor, registerPolicy.read, await chainOf(db, organizationId))) return true
  const { rows } = await sql<{ below: boolean }>`
    select exists (select from unnest(${seats(actor, registerPolicy.read)}::int[]) seat
      where seat in ${unitsBelow([organizationId])}) as below`.execute(db)
  return rows[0]?.below ?? false
}

/** A list for whoever may look into it: at the unit whose list it is, above it, or below it. Nobody else learns of it. */
export async function getSeenKind(db: Kysely<Database>, code: string, actor: Actor): Promise<RegisterKind> {
  const kind = await findSeenKind(db, code, actor)
  if (!kind) throw platformErrors.NOT_FOUND()
  return kind
}

/** The same; undefined where there is none, or not for them. */
export async function findSeenKind(db: Kysely<Database>, code: string, actor: Actor) {
  const kind = await findKind(db, code)
  return kind && (await maySee(db, kind, actor)) ? kind : undefined
}

/** The unit whose officers say what a list holds, and all above it; of one that everybody keeps, the top of the tree. */
export async function definersOf(
  db: Kysely<Database>,
  { organizationId }: Pick<RegisterKind, 'organizationId'>,
): Promise<readonly number[]> {
  const unit = organizationId ?? (await findRootOrganization(db))?.id
  return unit === undefined ? [] : chainOf(db, unit)
}

const listsIn = ({ fields }: FormDefinition): string[] =>
  fields
    .flatMap(({ of, cells = [] }) => [of, ...cells.map((cell) => cell.of)])
    .filter((of) => of !== undefined)

/** The lists whose records the fields of a definition name, as far as its writer sees them or it named them before. */
export async function namedLists(
  db: Kysely<Database>,
  actor: Actor,
  form: FormDefinition,
  before?: FormDefinition,
): Promise<ReadonlySet<string>> {
  const named = new Set(before ? listsIn(before) : [])
  for (const code of new Set(listsIn(form))) {
    const kind = named.has(code) ? undefined : await findKind(db, code)
    if (kind && (await maySee(db, kind, actor))) named.add(code)
  }
  return named
}
