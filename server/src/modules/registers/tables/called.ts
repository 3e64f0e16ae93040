import type { Field } from '@medelge/fields'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type Called, findCalled } from '#modules/members'
import { heldBelow } from '#modules/organizations'

type Db = Kysely<Database>

const recordsCalled = async (db: Db, kind: string, unit: number, words: readonly string[]) => {
  const { rows } = await sql<Called>`
    select r.id, r.name, r.code from register_record r
    where r.kind = ${kind} and r.state <> 'withdrawn' and ${heldBelow(sql`r.organization_id`, [unit], true)}
      and (r.name = any(${[...words]}::text[]) or r.code = any(${words.map((word) => word.toUpperCase())}::text[]))`.execute(
    db,
  )
  return rows
}

/** Who or what a word is the number of, or else the only one of that name. */
function oneOf(all: readonly Called[], word: string): Called | 'unknown' | 'ambiguous' {
  const numbered = all.find(({ code }) => code === word.toUpperCase())
  if (numbered) return numbered
  const [one, another] = all.filter(({ name }) => name === word)
  return another ? 'ambiguous' : (one ?? 'unknown')
}

export interface CalledHere {
  find(field: Field, word: string): Called | 'unknown' | 'ambiguous'
  /** The keys of all that was found, `person:…`. */
  keys: readonly string[]
}

/** Looks up whom and what the cells of a table call by name or number, among what a unit and those below it keep. */
export async function askCalled(
  db: Db,
  unit: number,
  asked: readonly { field: Field; words: readonly string[] }[],
): Promise<CalledHere> {
  const words = (of: (field: Field) => boolean) => [
    ...new Set(asked.filter(({ field }) => of(field)).flatMap((one) => one.words)),
  ]
  const people = await findCalled(
    db,
    unit,
    words(({ type }) => type === 'person'),
  )
  const lists = new Set(asked.flatMap(({ field }) => (field.type === 'record' ? [field.of] : [])))
  const records = new Map<string, readonly Called[]>()
  for (const kind of lists) {
    const named = words((field) => field.type === 'record' && field.of === kind)
    records.set(kind, await recordsCalled(db, kind, unit, named))
  }
  return {
    find: (field, word) =>
      oneOf(field.type === 'record' ? (records.get(field.of) ?? []) : people, word.trim()),
    keys: [
      ...people.map(({ id }) => `person:${id}`),
      ...[...records.values()].flat().map(({ id }) => `record:${id}`),
    ],
  }
}
