import { readdirSync, readFileSync } from 'node:fs'
import { levelOf, parentCodeOf } from '../area-code.ts'
import type { AreaLevel } from '../area-levels.ts'

const folder = new URL('../../../../divisions/', import.meta.url)

/** An area as the national codes have it, whether or not it is registered here. */
export interface Division {
  code: string
  name: string
  level: AreaLevel
  parentCode: string | null
}

const known = new Map<string, readonly Division[]>()

function readProvince(digits: string): readonly Division[] {
  const lines = readFileSync(new URL(`${digits}.csv`, folder), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [code = '', name = ''] = line.split(',')
    return { code, name, level: levelOf(code), parentCode: parentCodeOf(code) }
  })
}

const provinces = (): string[] =>
  readdirSync(folder)
    .filter((file) => /^\d\d\.csv$/.test(file))
    .map((file) => file.slice(0, 2))
    .sort()

/** All divisions of the province a code lies in, from above to below; none where the code lies in none. */
export function divisionsAround(code: string): readonly Division[] {
  const digits = code.slice(0, 2)
  const read = known.get(digits)
  if (read) return read
  if (!provinces().includes(digits)) return []
  const divisions = readProvince(digits)
  known.set(digits, divisions)
  return divisions
}

export const findProvinces = (): Division[] =>
  provinces().flatMap((digits) => divisionsAround(digits).slice(0, 1))

export const findDivision = (code: string): Division | undefined =>
  divisionsAround(code).find((one) => one.code === code)

/** The division itself and everything inside it, from above to below. */
export function divisionsIn(code: string): Division[] {
  const inside = new Set([code])
  return divisionsAround(code).filter((one) => {
    if (one.code !== code && !inside.has(one.parentCode ?? '')) return false
    inside.add(one.code)
    return true
  })
}

interface Inside {
  leagues: number
  banners: number
  towns: number
}

const counted = new Map<string, Inside>()

/** How many divisions of each level lie in one; counted once. */
export function countIn({ code }: Division): Inside {
  const known = counted.get(code)
  if (known) return known
  const inside = divisionsIn(code).filter((one) => one.code !== code)
  const count = (level: AreaLevel) => inside.filter((one) => one.level === level).length
  const counts = { leagues: count('league'), banners: count('banner'), towns: count('town') }
  counted.set(code, counts)
  return counts
}
