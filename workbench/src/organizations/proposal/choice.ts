import { useState } from 'react'
import type { Answer, Input } from '#api/contract.ts'
import { keep, kept } from '#kit/memory.ts'

export type Unit = Answer<'GET /api/unit-proposal'>['items'][number]
export type Accepted = Input<'POST /api/unit-proposal'>['body']

/** What somebody made of a proposal so far; kept on this device until it is accepted. */
export interface Choice {
  towns: boolean
  leftOut: readonly string[]
  names: Readonly<Record<string, { name: string; shortName: string }>>
}

const untouched: Choice = { towns: false, leftOut: [], names: {} }

export function useChoice(organizationId: number) {
  const place = `unit-proposal.${organizationId}`
  const [choice, setChoice] = useState<Choice>(() => ({ ...untouched, ...kept<Choice>(place) }))
  return {
    choice,
    change(part: Partial<Choice>) {
      const next = { ...choice, ...part }
      setChoice(next)
      keep(place, next)
    },
    forget: () => keep(place, undefined),
  }
}

/** The units below each, by its area; those on top stand below no other of them. */
export function branchesOf(units: readonly Unit[]) {
  const codes = new Set(units.map(({ areaCode }) => areaCode))
  const below = new Map<string, Unit[]>()
  const tops: Unit[] = []
  for (const unit of units) {
    const siblings = codes.has(unit.parentCode) ? (below.get(unit.parentCode) ?? []) : tops
    siblings.push(unit)
    if (siblings !== tops) below.set(unit.parentCode, siblings)
  }
  return { tops, below }
}

/** The unit's area and those of all below it. */
export const withAllBelow = (unit: Unit, below: ReadonlyMap<string, Unit[]>): string[] => [
  unit.areaCode,
  ...(below.get(unit.areaCode) ?? []).flatMap((one) => withAllBelow(one, below)),
]

export const unitsChosen = (units: readonly Unit[], { towns, leftOut }: Choice): Unit[] => {
  const out = new Set(leftOut)
  return units.filter(({ areaCode, level }) => !out.has(areaCode) && (towns || level !== 'town'))
}

/** What is sent: only what differs from the proposal as it stands now. */
export function acceptedOf(organizationId: number, units: readonly Unit[], choice: Choice): Accepted {
  const open = new Map(units.map((unit) => [unit.areaCode, unit]))
  return {
    organizationId,
    towns: choice.towns,
    leftOut: choice.leftOut.filter((code) => open.has(code)),
    names: Object.entries(choice.names)
      .filter(([code]) => open.has(code))
      .map(([areaCode, names]) => ({ areaCode, ...names })),
  }
}
