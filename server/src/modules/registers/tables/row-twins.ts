import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Finding } from '#platform/sheets/finding'
import { fieldOfKey, isUnique, keysOf } from '../alike/keys.ts'
import { findTwins, type Twin } from '../alike/twin.store.ts'
import type { RegisterKind } from '../kinds/register-kind.store.ts'
import type { ReadRecord } from './read-record-row.ts'
import { columnOfField } from './record.columns.ts'

const columnOf = (key: string) => (fieldOfKey(key) === 'name' ? 'name' : columnOfField(fieldOfKey(key)))
const writtenIn = (record: ReadRecord, key: string) =>
  String(fieldOfKey(key) === 'name' ? record.name : (record.values[fieldOfKey(key)] ?? ''))

/** What stands in the list, by key; of those with one key the one that stands longest. */
async function standingBy(db: Kysely<Database>, kind: string, keys: readonly string[], since: string) {
  const standing = new Map<string, Twin>()
  for (const twin of await findTwins(db, kind, keys, { since })) {
    const known = standing.get(twin.key)
    if (!known || (known.until !== null && (twin.until === null || twin.until > known.until)))
      standing.set(twin.key, twin)
  }
  return standing
}

/**
 * Rows that are likely the same as a record of the list or as an earlier row, by the rule a form goes by: asked once a
 * row, and refused where the list says that such a number stands once.
 */
export async function findRowTwins(
  db: Kysely<Database>,
  { code, definition }: RegisterKind,
  records: readonly ReadRecord[],
): Promise<{ problems: Finding[]; questions: Finding[] }> {
  const keyed = records.map((record) => ({ record, keys: keysOf(definition, record) }))
  const first = records.map(({ since }) => since).sort()[0] ?? ''
  const standing = await standingBy(
    db,
    code,
    keyed.flatMap(({ keys }) => keys),
    first,
  )
  const seen = new Map<string, number>()
  const problems: Finding[] = []
  const questions: Finding[] = []
  for (const { record, keys } of keyed) {
    const found = keys.flatMap((key): (Finding & { unique: boolean })[] => {
      const unique = isUnique(definition, key)
      const at = { row: record.row, field: columnOf(key), value: writtenIn(record, key), unique }
      const [earlier, twin] = [seen.get(key), standing.get(key)]
      if (earlier !== undefined)
        return [{ ...at, code: unique ? 'CELL_NUMBER_ROW' : 'QUESTION_REGISTER_ROW', params: { earlier } }]
      if (!twin || (twin.until !== null && twin.until <= record.since)) return []
      const params = { name: twin.name, unit: twin.unitName }
      return [{ ...at, code: unique ? 'CELL_NUMBER_TAKEN' : 'QUESTION_REGISTER_STANDS', params }]
    })
    for (const key of keys) if (!seen.has(key)) seen.set(key, record.row)
    const taken = found.find(({ unique }) => unique)
    const { unique: _, ...told } = taken ?? found[0] ?? { unique: false }
    if (found.length > 0) (taken ? problems : questions).push(told as Finding)
  }
  return { problems, questions }
}
