import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readAreaWords } from '#modules/areas'
import { plainWord } from '#platform/text/spellings'
import { findNamed, type NamedRow } from './named-unit.store.ts'
import { namesIn, readUnit } from './unit-reading.ts'

export interface NamedOrganization {
  id: number
  name: string
  areaId: number
}

/** The unit people mean by what they write; a word where nobody or more than one can be meant. */
export interface OrganizationNames {
  (text: string): NamedOrganization | 'unknown' | 'ambiguous'
  /** Every unit that can be meant. */
  candidates(text: string): NamedOrganization[]
  /** Whether the unit was found by a name it no longer has. */
  isFormer(text: string): boolean
}

type Column = 'code' | 'name' | 'shortName' | 'formerName'

/** Finds the units behind names, short names, codes, former names and customary short forms, all in one question. */
export async function nameOrganizations(
  db: Kysely<Database>,
  texts: Iterable<string>,
): Promise<OrganizationNames> {
  const words = await readAreaWords(db)
  const readings = new Map(
    [...new Set(texts)].map((text) => [
      text,
      readUnit(text, words).map((one) => namesIn(one).map(plainWord)),
    ]),
  )
  const rows = await findNamed(db, [...new Set([...readings.values()].flat(2))])

  const known = new Map<string, { found: NamedRow[]; column: Column | undefined }>()
  function find(text: string): { found: NamedRow[]; column: Column | undefined } {
    const before = known.get(text)
    if (before) return before
    const [asWritten = [], ...areas] = readings.get(text) ?? []
    const by = (column: Column, forms: readonly string[]) =>
      rows.filter((row) => forms.includes(plainWord(row[column] ?? '')))
    // What is written stands before what it may be short for, and a name a unit has before one it had.
    const steps: [Column, string[]][] = [
      ['code', asWritten],
      ['name', asWritten],
      ['shortName', asWritten],
      ['formerName', asWritten],
      ['name', areas.flat()],
      ['shortName', areas.flat()],
    ]
    const step = steps.find(([column, forms]) => by(column, forms).length > 0)
    const found = step ? by(...step) : []
    const answer = { found: distinct(found), column: step?.[0] }
    known.set(text, answer)
    return answer
  }

  const names = (text: string) => {
    const { found } = find(text)
    const [only] = found
    if (!only) return 'unknown'
    return found.length === 1 ? only : 'ambiguous'
  }
  return Object.assign(names, {
    candidates: (text: string) => find(text).found,
    isFormer: (text: string) => find(text).column === 'formerName',
  })
}

const distinct = (rows: readonly NamedRow[]): NamedRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]
