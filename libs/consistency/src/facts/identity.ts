import type { Figure } from '../figure.ts'
import type { MetricName } from '../names/metric-name.ts'
import { peopleCore } from '../names/people-core.ts'
import type { Unit } from '../values/unit.ts'
import type { Nature } from './nature.ts'

/** What says which metric a figure belongs to. */
export interface Named {
  figure: Figure
  name: MetricName
  unit: Unit
  nature: Nature
}

// A target is of the metric it is a target for; shares, growths and ranks of a thing are not the thing.
const familyOf = ({ nature, unit }: Named): string =>
  nature === 'target' && unit.class === 'ratio'
    ? 'rate'
    : nature === 'rate' || nature === 'growth' || nature === 'rank' || nature === 'score'
      ? nature
      : 'count'

// People and attendances are told apart by the name; a code stands for one metric whatever unit was typed.
const countedAs = ({ name, unit }: Named): string =>
  /人次/.test(name.measure) ? 'attendances' : /人/.test(name.measure) ? 'people' : unit.class

const coreOf = (named: Named): string =>
  countedAs(named) === 'people' ? peopleCore(aimless(named)) : aimless(named)

const aimless = ({ name, nature }: Named): string =>
  nature === 'target' ? name.core.replace(/(?:年度)?(?:目标|计划|指标|任务)$/, '') || name.core : name.core

function keysOf(named: Named): string[] {
  const family = familyOf(named)
  const { code = '' } = named.figure
  const keys = code === '' ? [] : [`code ${family} ${code.toLowerCase()}`]
  const core = coreOf(named)
  if (core !== '') keys.push(`name ${family} ${countedAs(named)} ${core}`)
  return keys
}

/** Numbers metrics: figures that share a code or, with the same unit, a name without its fillers, get the same number. */
export function identify(all: readonly Named[]): number[] {
  const parents: number[] = []
  const rootOf = (one: number): number => {
    let root = one
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = one; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const numbers = new Map<string, number>()
  const firsts = all.map((named) => {
    const roots = keysOf(named).map((key) => {
      const found = numbers.get(key)
      if (found !== undefined) return rootOf(found)
      parents.push(parents.length)
      numbers.set(key, parents.length - 1)
      return parents.length - 1
    })
    const [first, ...others] = roots
    if (first === undefined) {
      parents.push(parents.length)
      return parents.length - 1
    }
    for (const root of others) parents[rootOf(root)] = rootOf(first)
    return first
  })
  return firsts.map(rootOf)
}
