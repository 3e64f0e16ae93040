import { expect, it } from 'vitest'
import { levelOf, parentCodeOf } from '../area-code.ts'
import { divisionsIn } from '../divisions/divisions.ts'
import { compareEdition, type StandingArea } from './compare-edition.ts'

const edition = divisionsIn('152500')

function stored(change: (code: string, name: string) => [string, string] | undefined): StandingArea[] {
  const rows = edition.flatMap(({ code, name }) => {
    const kept = change(code, name)
    return kept ? [{ code: kept[0], name: kept[1] }] : []
  })
  const ids = new Map(rows.map(({ code }, nth) => [code, nth + 1]))
  return rows.map(({ code, name }) => ({
    ...{ id: ids.get(code) ?? 0, code, name, level: levelOf(code) },
    parentId: ids.get(parentCodeOf(code) ?? '') ?? null,
  }))
}
const same = (code: string, name: string): [string, string] => [code, name]
const told = (areas: StandingArea[]) =>
  compareEdition(areas, edition).map(({ deed, before, after }) => [
    deed,
    before?.name,
    after?.name,
    after?.code,
  ])

it('proposes nothing where the areas are as the edition has them', () => {
  expect(compareEdition(stored(same), edition)).toEqual([])
})

it('sees another name and another code, by name or by what it is named after', () => {
  const areas = stored((code, name) => {
    if (code === '152531') return [code, '多伦诺尔县']
    if (code === '152526100') return ['152526199', name]
    if (code === '152526101') return ['152526198', '巴彦花苏木']
    return [code, name]
  })
  expect(told(areas)).toEqual([
    ['change', '多伦诺尔县', '多伦县', '152531'],
    ['change', '巴拉嘎尔高勒镇', '巴拉嘎尔高勒镇', '152526100'],
    ['change', '巴彦花苏木', '巴彦花镇', '152526101'],
  ])
})

it('sees what is new and what is gone, but no towns where nobody registered any', () => {
  const areas = stored((code, name) =>
    code === '152526100' || (code.startsWith('152531') && code.length > 6) ? undefined : [code, name],
  )
  const gone = { id: 999, code: '152526999', name: '旧苏木', level: 'town' as const }
  const west = areas.find(({ code }) => code === '152526')?.id ?? 0
  expect(told([...areas, { ...gone, parentId: west }])).toEqual([
    ['end', '旧苏木', undefined, undefined],
    ['found', undefined, '巴拉嘎尔高勒镇', '152526100'],
  ])
})

it('guesses nothing where two could be meant', () => {
  const areas = stored((code, name) =>
    code === '152526100' || code === '152526101' ? undefined : [code, name],
  )
  const west = areas.find(({ code }) => code === '152526')?.id ?? 0
  const twice = { level: 'town' as const, parentId: west }
  const proposals = told([
    ...areas,
    { id: 997, code: '152526997', name: '巴彦苏木', ...twice },
    { id: 998, code: '152526998', name: '另一苏木', ...twice },
  ])
  expect(proposals.map(([deed]) => deed)).toEqual(['end', 'end', 'found', 'found'])
})
