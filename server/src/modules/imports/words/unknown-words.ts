import { cellText } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type NamedThing, type SheetColumn, valueWord } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { ImportRun } from '../import-run.store.ts'
import { closestWords } from './closest-words.ts'
import { findChoices } from './import-choice.store.ts'
import type { UnknownWord } from './unknown-word.ts'

/** Words that are listed one by one, and what is proposed for each. */
const LISTED = 200
const PROPOSED = 5

/** All that a cell of a column may name; undefined where anything may stand in it. */
export async function namesOf(db: Kysely<Database>, column: SheetColumn): Promise<NamedThing[] | undefined> {
  if (column.names) return column.names(db)
  const { values } = column
  return values?.codes.map((code) => {
    const word = valueWord('zh-CN', values, code)
    return { word, label: word, also: [valueWord('en', values, code)] }
  })
}

const isUnknown = ({ code }: Finding): boolean => /_(UNKNOWN|AMBIGUOUS)$/.test(code)

function countWords(columns: readonly SheetColumn[], problems: readonly Finding[]): UnknownWord[] {
  const named = new Set(columns.filter(({ names, values }) => names || values).map(({ field }) => field))
  const words = new Map<string, UnknownWord>()
  for (const finding of problems) {
    const { field, row, params } = finding
    if (field === null || !named.has(field) || !isUnknown(finding)) continue
    const value = cellText(typeof params?.name === 'string' ? params.name : finding.value)
    const key = `${field}\n${value}`
    const word = words.get(key) ?? { field, value, rows: 0, firstRow: row, candidates: [] }
    words.set(key, { ...word, rows: word.rows + 1 })
  }
  return [...words.values()].sort((a, b) => b.rows - a.rows).slice(0, LISTED)
}

/** The words of a table that were not found, each once, with what they may mean. */
export async function findUnknownWords(
  db: Kysely<Database>,
  run: ImportRun,
  columns: readonly SheetColumn[],
  problems: readonly Finding[],
): Promise<UnknownWord[]> {
  const words = countWords(columns, problems)
  if (words.length === 0) return []
  const choices = await findChoices(db, run.startedBy, run.kind)
  const fields = new Set(words.map(({ field }) => field))
  const things = new Map<string, NamedThing[]>()
  for (const column of columns)
    if (fields.has(column.field)) things.set(column.field, (await namesOf(db, column)) ?? [])
  const found: UnknownWord[] = []
  for (const word of words) {
    // Ten thousand names are compared for each word: others have their turn in between.
    await new Promise(setImmediate)
    const own = things.get(word.field) ?? []
    const chosen = choices.find(
      ({ field, word: said }) => field === word.field && said === word.value,
    )?.chosen
    const candidates = closestWords(word.value, own, PROPOSED).map(({ word, label }) => ({ word, label }))
    const label = own.find((thing) => thing.word === chosen)?.label
    const remembered = chosen === undefined ? {} : { remembered: { word: chosen, label: label ?? chosen } }
    found.push({ ...word, candidates, ...remembered })
  }
  return found
}
