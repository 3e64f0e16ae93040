import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readAreaWords } from './names/area-words.store.ts'
import type { AreaWords } from './names/area-words.ts'

export interface NamedArea {
  id: number
  code: string
  name: string
  parentId: number | null
}

export interface AreaNames {
  byCode(code: string): NamedArea | undefined
  /** The area people mean; `near` decides between areas of one name: what lies in or around it is meant. */
  find(text: string, near: number): NamedArea | 'unknown' | 'ambiguous'
  /** The area and everything above it. */
  chain(id: number): NamedArea[]
}

// What is written before the last part of a full name must name something above it.
const fits = (text: string, area: NamedArea, above: readonly NamedArea[], words: AreaWords): boolean => {
  const before = text.slice(0, text.length - area.name.length)
  if (before === '') return true
  const meant = words.named(before).map(({ id }) => id)
  return above.some(
    ({ id, name }) => before.endsWith(name) || before.endsWith(name.slice(0, -1)) || meant.includes(id),
  )
}

/** Reads the names of all areas once; there are some ten thousand of them. */
export async function nameAreas(db: Kysely<Database>): Promise<AreaNames> {
  const areas: NamedArea[] = await db.selectFrom('area').select(['id', 'code', 'name', 'parentId']).execute()
  const words = await readAreaWords(db)
  const byId = new Map(areas.map((area) => [area.id, area]))
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const chain = (id: number): NamedArea[] => {
    const area = byId.get(id)
    return area ? [area, ...(area.parentId === null ? [] : chain(area.parentId))] : []
  }

  function candidates(text: string): NamedArea[] {
    const exact = areas.filter(({ name, code }) => name === text || code === text)
    if (exact.length > 0) return exact
    const ending = areas.filter(
      (area) => text.endsWith(area.name) && fits(text, area, chain(area.id).slice(1), words),
    )
    if (ending.length > 0) return ending
    const meant = words.named(text)
    if (meant.length > 0) return meant.flatMap(({ id }) => byId.get(id) ?? [])
    return text.length < 2 ? [] : areas.filter(({ name }) => name.startsWith(text))
  }

  const known = new Map<string, ReturnType<AreaNames['find']>>()
  function find(text: string, near: number): ReturnType<AreaNames['find']> {
    const found = candidates(text)
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
    byCode: (code) => byCode.get(code),
    find(text, near) {
      const key = `${near} ${text}`
      const answer = known.get(key) ?? find(text, near)
      known.set(key, answer)
      return answer
    },
  }
}
