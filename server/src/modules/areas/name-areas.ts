import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type NamedArea, readNamings } from './names/area-naming.store.ts'
import { readAreaWords } from './names/area-words.store.ts'
import type { AreaWords } from './names/area-words.ts'

export type { NamedArea }

export interface AreaNames {
  /** The area that goes by a code, or went by it and by none else does now. */
  byCode(code: string): NamedArea | undefined
  /**
   * The area people mean, by its names and codes of any time; `near` decides between areas of one name: what lies in or
   * around it is meant. Where the area was merged into another before the day (today when left out), that one is.
   */
  find(text: string, near: number, day?: string): NamedArea | 'unknown' | 'ambiguous'
  /** Whether an area is, or was, called so. */
  isCalled(area: NamedArea, name: string): boolean
  /** The area and everything above it. */
  chain(id: number): NamedArea[]
}

// What is written before the last part of a full name must name something above it.
const fits = (text: string, name: string, above: readonly NamedArea[], words: AreaWords): boolean => {
  const before = text.slice(0, text.length - name.length)
  if (before === '') return true
  const meant = words.named(before).map(({ id }) => id)
  return above.some(
    ({ id, name: around }) =>
      before.endsWith(around) || before.endsWith(around.slice(0, -1)) || meant.includes(id),
  )
}

export async function nameAreas(db: Kysely<Database>): Promise<AreaNames> {
  const { standing, former, byId, onDay } = await readNamings(db)
  const words = await readAreaWords(db)
  const current = standing.map((area) => ({ code: area.code, name: area.name, area }))
  const formerByCode = new Map([...former].reverse().map(({ code, area }) => [code, area]))
  const byCode = new Map(standing.map((area) => [area.code, area]))
  const chain = (id: number): NamedArea[] => {
    const area = byId(id)
    return area ? [area, ...(area.parentId === null ? [] : chain(area.parentId))] : []
  }

  function called(text: string, namings: typeof former): NamedArea[] {
    const exact = namings.filter(({ name, code }) => name === text || code === text)
    if (exact.length > 0) return exact.map(({ area }) => area)
    return namings
      .filter(({ name, area }) => text.endsWith(name) && fits(text, name, chain(area.id).slice(1), words))
      .map(({ area }) => area)
  }

  // What is called so now is meant before what was.
  function candidates(text: string): NamedArea[] {
    const now = called(text, current)
    if (now.length > 0) return now
    const meant = words.named(text)
    if (meant.length > 0) return meant.flatMap(({ id }) => byId(id) ?? [])
    const before = called(text, former)
    if (before.length > 0 || text.length < 2) return before
    return standing.filter(({ name }) => name.startsWith(text))
  }

  const known = new Map<string, ReturnType<AreaNames['find']>>()
  function find(text: string, near: number, day?: string): ReturnType<AreaNames['find']> {
    const ids = new Set(candidates(text).flatMap((area) => onDay(area, day)?.id ?? []))
    const found = [...ids].flatMap((id) => byId(id) ?? [])
    const [first] = found
    if (!first) return 'unknown'
    if (found.length === 1) return first
    const around = chain(near)
    const inside = found.filter(
      (area) => around.some(({ id }) => id === area.id) || chain(area.id).some(({ id }) => id === near),
    )
    const [only] = inside
    return only && inside.length === 1 ? only : 'ambiguous'
  }

  return {
    chain,
    byCode(code) {
      const had = formerByCode.get(code)
      return byCode.get(code) ?? (had && onDay(had))
    },
    isCalled: (area, name) =>
      area.name === name || former.some((one) => one.area.id === area.id && one.name === name),
    find(text, near, day) {
      const key = `${near} ${day ?? ''} ${text}`
      const answer = known.get(key) ?? find(text, near, day)
      known.set(key, answer)
      return answer
    },
  }
}
