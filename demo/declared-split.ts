import { apportion } from './apportion.ts'
import { chanceFrom } from './chance.ts'
import type { DemoWorld } from './demo-world.ts'
import { regionCode } from './land/areas.ts'
import { associationOf } from './land/organizations.ts'
import { getFrom } from './read.ts'

export type Split = 'leagues' | 'leagues-and-region' | 'months' | 'quarters'

export interface Part {
  organizationCode: string
  /** How the part is called in the paper that proves it. */
  label: string
  value: number
  period?: [from: string, to: string]
}

const year = 2021
// The course of a year: quiet winter, the peak of 科普日 in September.
const monthWeights = [5.1, 3.8, 7.6, 8.3, 11.2, 9.7, 7.1, 6.6, 15.4, 10.2, 8.2, 6.8]
const quarterWeights = [2, 3, 3, 2]

const isoMonth = (month: number) => `${year}-${String(month).padStart(2, '0')}`
const lastDay = (month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

function stretches(value: number, weights: number[]): Part[] {
  const months = 12 / weights.length
  return apportion(value, weights, 1).map((share, index) => {
    const first = index * months + 1
    const last = first + months - 1
    return {
      organizationCode: associationOf(regionCode),
      label: months === 1 ? isoMonth(first) : `${isoMonth(first)}/${isoMonth(last)}`,
      value: share,
      period: [`${isoMonth(first)}-01`, lastDay(last)],
    }
  })
}

function leagueParts(world: DemoWorld, value: number): Part[] {
  // Seeded by the value itself, so that two figures do not share one pattern.
  const chance = chanceFrom(value)
  const shares = apportion(
    value,
    world.leagues.map(({ code }) => getFrom(world.people, code) * chance.skewed(1, 0.25)),
    1,
  )
  return world.leagues.map(({ code, name }, index) => ({
    organizationCode: associationOf(code),
    label: name,
    value: shares[index] ?? 0,
  }))
}

/** The parts sum to the value exactly. */
export function parts(world: DemoWorld, split: Split, value: number, regionShare: number): Part[] {
  if (split === 'months') return stretches(value, monthWeights)
  if (split === 'quarters') return stretches(value, quarterWeights)
  if (split === 'leagues') return leagueParts(world, value)
  const own = Math.round(value * regionShare)
  const association = associationOf(regionCode)
  const label = getFrom(new Map(world.organizations.map(({ code, name }) => [code, name])), association)
  return [{ organizationCode: association, label, value: own }, ...leagueParts(world, value - own)]
}
