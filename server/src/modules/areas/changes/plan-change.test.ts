import { datedTree } from '@medelge/figures'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { always } from '#platform/dated/dated'
import { levelOf, parentCodeOf } from '../area-code.ts'
import type { AreaChange } from './area-change.ts'
import { isRefused } from './area-change.ts'
import { areaOn, type DatedArea, type DatedAreas } from './area-span.ts'
import { planChange } from './plan-change.ts'

const codes = [
  ...['150000', '152500', '152200', '152526', '152502', '152221', '152526100', '152526101', '152502100'],
  ...['152221100', '152526100001', '152526101001'],
]
const dayAt = (n: number) => new Date(Date.UTC(2015, 0, 1 + n * 90)).toISOString().slice(0, 10)
const days = [always, ...Array.from({ length: 24 }, (_, n) => dayAt(n))]

const world = (): DatedAreas => {
  const idOf = new Map(codes.map((code, nth) => [code, nth + 1]))
  const area = (code: string): DatedArea => ({
    id: idOf.get(code) ?? 0,
    level: levelOf(code),
    followedBy: null,
    spans: [
      {
        ...{ since: always, until: null, code, name: `旧${code}`, nameMongolian: '', kind: 'x' },
        parentId: idOf.get(parentCodeOf(code) ?? '') ?? null,
      },
    ],
  })
  return new Map(codes.map((code) => [idOf.get(code) ?? 0, area(code)]))
}

/** The areas after a change; as they were where it is refused. */
function changed(areas: DatedAreas, change: AreaChange): DatedAreas {
  const outcome = planChange(areas, change)
  if (isRefused(outcome)) return areas
  const next = new Map(areas)
  for (const { area, spans, followedBy } of outcome.after) {
    const before = next.get(area)
    if (before) next.set(area, { ...before, spans, followedBy })
  }
  return next
}

const id = fc.integer({ min: 1, max: codes.length })
const base = { area: id, since: fc.integer({ min: 0, max: 23 }).map(dayAt) }
const code = fc.oneof(
  fc.constantFrom(...codes),
  fc.constantFrom('152600', '152527', '152599', '152527100', '152502100', '152221105', '152526100009'),
)
const changes = fc.array(
  fc.oneof(
    fc.record({
      deed: fc.constant('change' as const),
      ...base,
      name: fc.constantFrom('甲县', '乙区', '丙镇'),
    }),
    fc.record({ deed: fc.constant('change' as const), ...base, parentId: id }),
    fc.record({ deed: fc.constant('change' as const), ...base, code }),
    fc.record({ deed: fc.constant('change' as const), ...base, code, parentId: id }),
    fc.record({ deed: fc.constant('merge' as const), ...base, into: id }),
    fc.record({ deed: fc.constant('dissolve' as const), ...base }),
  ),
  { maxLength: 12 },
)

/** Everything that stands on a day, with how many areas lie in it. */
function dayOf(areas: DatedAreas, day: string) {
  const links = [...areas.values()].flatMap(({ id: organization, spans }) =>
    spans.map(({ parentId: parent, since, until }) => ({ organization, parent, since, until })),
  )
  const parentOf = datedTree(links).on(day)
  const standing = [...areas.keys()].filter((one) => areaOn(areas, one, day))
  const inside = new Map<number, number>()
  for (const one of standing)
    for (let at: number | null | undefined = one; at; at = parentOf(at))
      inside.set(at, (inside.get(at) ?? 0) + 1)
  return { standing, inside }
}

function expectTree(areas: DatedAreas, day: string): void {
  const held = [...areas.values()].flatMap((area) => {
    const on = area.spans.filter(({ since, until }) => since <= day && (until === null || until > day))
    expect(on.length, `${area.id} on ${day}`).toBeLessThan(2)
    return on.map((span) => ({ ...area, span }))
  })
  expect(held.filter(({ span }) => span.parentId === null).map((one) => one.id)).toEqual([1])
  expect(new Set(held.map(({ span }) => span.code)).size).toBe(held.length)
  const standing = new Set(held.map((one) => one.id))
  for (const { span } of held) if (span.parentId !== null) expect(standing).toContain(span.parentId)
  // Each is reached from the top once, so there is no circle.
  const reached: number[] = []
  for (let layer = [1]; layer.length > 0; ) {
    reached.push(...layer)
    layer = held
      .filter(({ span }) => span.parentId !== null && layer.includes(span.parentId))
      .map((one) => one.id)
  }
  expect(reached.sort()).toEqual([...standing].sort())
}

it('is a tree on every day, whatever changes were made', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const areas = list.reduce(changed, world())
      for (const day of days) expectTree(areas, day)
    }),
    { numRuns: 150 },
  )
})

it('leaves the days before a change as they were: who stood, by which name and code, and how many lay in each', () => {
  fc.assert(
    fc.property(changes, (list) => {
      let areas = world()
      for (const change of list) {
        const after = changed(areas, change)
        for (const day of days.filter((one) => one < change.since)) {
          expect(dayOf(after, day)).toEqual(dayOf(areas, day))
          for (const one of areas.keys()) {
            const { since: _s, until: _u, ...was } = areaOn(areas, one, day) ?? { since: '', until: '' }
            expect(areaOn(after, one, day) ?? {}).toMatchObject(was)
          }
        }
        areas = after
      }
    }),
    { numRuns: 40 },
  )
})

it('takes most of such changes, so that the promises above are about something', () => {
  const outcomes = fc.sample(changes, 200).flatMap((list) => list.map((one) => planChange(world(), one)))
  const refused = outcomes.filter(isRefused).length
  expect(refused / outcomes.length).toBeLessThan(0.85)
})

const one = (name: string) => codes.indexOf(name) + 1
const since = '2019-01-01'

it('gives what lies in an area the digits of its new code', () => {
  const areas = changed(world(), {
    deed: 'change',
    area: one('152526'),
    since,
    code: '152599',
    name: '西乌区',
  })
  expect(areaOn(areas, one('152526100001'), since)?.code).toBe('152599100001')
  expect(areaOn(areas, one('152526100001'), '2018-12-31')?.code).toBe('152526100001')
  expect(areaOn(areas, one('152526'), since)).toMatchObject({ name: '西乌区', kind: 'district' })
})

it('moves a town whose new code lies in another county', () => {
  const areas = changed(world(), { deed: 'change', area: one('152526101'), since, code: '152502101' })
  expect(areaOn(areas, one('152526101'), since)?.parentId).toBe(one('152502'))
  expect(areaOn(areas, one('152526101001'), since)?.code).toBe('152502101001')
})

it('hands what lies in a merged area over to the one that follows', () => {
  const areas = changed(world(), { deed: 'merge', area: one('152526'), since, into: one('152502') })
  expect(areaOn(areas, one('152526'), since)).toBeUndefined()
  expect(areaOn(areas, one('152526100'), since)?.parentId).toBe(one('152502'))
  expect(areaOn(areas, one('152526100'), '2018-12-31')?.parentId).toBe(one('152526'))
})

it.each([
  [{ deed: 'dissolve', area: one('152526'), since }, 'AREA_HAS_BELOW'],
  [{ deed: 'dissolve', area: 1, since }, 'AREA_ROOT_KEPT'],
  [{ deed: 'merge', area: one('152526'), since, into: one('152200') }, 'AREA_INTO_LEVEL'],
  [{ deed: 'change', area: one('152526'), since, parentId: one('152526100') }, 'AREA_PARENT_LOWER'],
  [{ deed: 'change', area: one('152526'), since, code: '152526100' }, 'AREA_LEVEL_FIXED'],
  [{ deed: 'change', area: one('152526'), since, code: '152502' }, 'AREA_CODE_TAKEN'],
  [{ deed: 'change', area: one('152526'), since, code: '156001' }, 'AREA_PARENT_UNKNOWN'],
  [{ deed: 'change', area: one('152526'), since, name: '旧152526' }, 'AREA_CHANGES_NOTHING'],
  [{ deed: 'change', area: 99, since, name: '无' }, 'AREA_NOT_STANDING'],
] as [AreaChange, string][])('refuses %o', (change, refusal) => {
  expect(planChange(world(), change)).toMatchObject({ refusal })
})
