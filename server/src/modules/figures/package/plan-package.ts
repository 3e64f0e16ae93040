import type { Contents } from './package.shape.ts'
import { canonical } from './package-digest.ts'

/** What taking a package over does with one of its things. */
export const outcomes = ['added', 'changed', 'same', 'ahead', 'conflict'] as const
export type Outcome = (typeof outcomes)[number]
/** Why a thing is left as it is here. */
export const conflicts = ['fixed', 'versions', 'name', 'fed', 'feed', 'shipped'] as const

export interface Planned {
  kind: 'metric' | 'rule' | 'frame' | 'list'
  code: string
  name: string
  outcome: Outcome
  conflict: (typeof conflicts)[number] | null
  /** How many of its versions are written; they are its last. */
  versions: number
}

interface Versioned {
  code: string
  versions: readonly unknown[]
}

/** One history against another of the same thing: the longer one that begins as the other goes on from it. */
export function compared(here: Versioned | undefined, given: Versioned) {
  if (!here) return { outcome: 'added' as const, conflict: null, versions: given.versions.length }
  const shared = Math.min(here.versions.length, given.versions.length)
  for (let nth = 0; nth < shared; nth++)
    if (canonical(here.versions[nth]) !== canonical(given.versions[nth]))
      return { outcome: 'conflict' as const, conflict: 'versions' as const, versions: 0 }
  const more = given.versions.length - here.versions.length
  const outcome = more > 0 ? ('changed' as const) : more < 0 ? ('ahead' as const) : ('same' as const)
  return { outcome, conflict: null, versions: Math.max(more, 0) }
}

const conflict = (why: NonNullable<Planned['conflict']>) => ({
  ...{ outcome: 'conflict' as const, conflict: why, versions: 0 },
})

const mapOf = <T extends { code: string }>(all: readonly T[]) => new Map(all.map((one) => [one.code, one]))

/**
 * What taking a package over would do: what is not here is added, what only goes on from what is here is written behind
 * it, and whatever was changed here otherwise stays what it is here.
 */
export function planPackage(here: Contents, given: Contents, feeds: readonly string[]): Planned[] {
  const metrics = mapOf(here.metrics)
  const rules = mapOf(here.rules)
  const frames = mapOf(here.frames)
  const lists = new Set(here.lists.map((one) => `${one.code} ${one.metric}`))
  const names = new Map(here.metrics.map((one) => [one.versions.at(-1)?.name, one.code]))
  const fed = new Map(here.rules.map((one) => [one.metric, one.code]))
  const known = new Map([...metrics, ...mapOf(given.metrics)])
  const nameOf = (code: string) => known.get(code)?.versions.at(-1)?.name ?? code
  return [
    ...given.metrics.map((one): Planned => {
      const name = one.versions.at(-1)?.name ?? ''
      const mine = metrics.get(one.code)
      const fixed = ({ kind, unit, scale }: typeof one) => `${kind} ${unit} ${scale}`
      const taken = names.get(name) ?? one.code
      const found =
        mine && fixed(mine) !== fixed(one)
          ? conflict('fixed')
          : taken !== one.code
            ? conflict('name')
            : compared(mine, one)
      return { kind: 'metric', code: one.code, name, ...found }
    }),
    ...given.rules.map((one): Planned => {
      const mine = rules.get(one.code)
      const other = fed.get(one.metric) ?? one.code
      const found = !feeds.includes(one.feed)
        ? conflict('feed')
        : other !== one.code || (mine && mine.metric !== one.metric)
          ? conflict('fed')
          : compared(mine, one)
      return { kind: 'rule', code: one.code, name: nameOf(one.metric), ...found }
    }),
    ...given.frames.map((one): Planned => {
      const name = one.versions.at(-1)?.name ?? ''
      const taken = here.frames.find(
        (frame) => frame.code !== one.code && frame.versions.at(-1)?.name === name,
      )
      const found = taken ? conflict('name') : compared(frames.get(one.code), one)
      return { kind: 'frame', code: one.code, name, ...found }
    }),
    ...given.lists.map((one): Planned => {
      const found = lists.has(`${one.code} ${one.metric}`)
      return {
        ...{ kind: 'list', code: one.code, name: nameOf(one.metric) },
        ...(found ? { outcome: 'same', conflict: null, versions: 0 } : conflict('shipped')),
      }
    }),
  ]
}
