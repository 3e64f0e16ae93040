import Type from 'typebox'
import { countIn, type Division, divisionsIn, findProvinces } from '#modules/areas'
import { endpoint } from '#platform/endpoint'
import { DivisionCode, DivisionSchema } from './proposed-unit.ts'
import { fullAreaName, nameFor, shortAreaName, shortNameFor } from './unit-names.ts'

/** A division with what lies in it, and how its association would be called. */
export function presentDivision(division: Division, around: readonly Division[]) {
  const { code, name, level } = division
  const above = (wanted: string) => around.find((one) => one.code === wanted)
  const association = {
    name: nameFor(fullAreaName(division, above)),
    shortName: shortNameFor(shortAreaName(division)),
  }
  return { code, name, level, ...countIn(division), association }
}

export const findDivisionsEndpoint = endpoint({
  route: 'GET /api/divisions',
  summary: 'Divisions of China by the national codes: the provinces, or those straight below one',
  // Published facts, and the first administrator chooses the region before anybody can sign in.
  may: 'anyone',
  query: Type.Object({ below: Type.Optional(DivisionCode) }),
  answer: Type.Object({ items: Type.Array(DivisionSchema) }),
  async handle({ query: { below } }) {
    if (below === undefined) return { items: findProvinces().map((one) => presentDivision(one, [])) }
    const inside = divisionsIn(below)
    const items = inside.filter(({ parentCode }) => parentCode === below)
    return { items: items.map((one) => presentDivision(one, inside)) }
  },
})
