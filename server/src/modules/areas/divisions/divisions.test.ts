import { expect, it } from 'vitest'
import { isAreaCode } from '../area-code.ts'
import { countIn, divisionsAround, divisionsIn, findDivision, findProvinces } from './divisions.ts'

const all = findProvinces().flatMap(({ code }) => divisionsAround(code))
const at = (level: string) => all.filter((one) => one.level === level)
const inside = (code: string) => {
  const division = findDivision(code)
  return division && countIn(division)
}
const names = (...codes: string[]) => codes.map((code) => findDivision(code)?.name)

it('has as many of each level as are published, and says what is more', () => {
  expect(findProvinces()).toHaveLength(31)
  expect(at('league')).toHaveLength(333)
  const more = ['620201', '232761', '232762', '232763', '232764', '632857', '460323']
  expect(names(...more)).toEqual([
    ...['嘉峪关市', '加格达奇区', '松岭区', '新林区', '呼中区', '大柴旦行政委员会'],
    '中沙群岛的岛礁及其海域',
  ])
  expect(at('banner')).toHaveLength(2844 + more.length)
  // 38,602 at the end of 2022; the 434 towns of statistical zones are missing, which no code places.
  expect(Math.abs(at('town').length - (38_602 - 434)) / 38_602).toBeLessThan(0.005)
})

it('has each code once, whole, with the area around it before it', () => {
  const seen = new Set<string>()
  const wrong = all.filter(({ code, name, level, parentCode }) => {
    const around = level === 'region' ? parentCode === null : seen.has(parentCode ?? '')
    const told = name !== '' && name.trim() === name && isAreaCode(code) && !seen.has(code)
    seen.add(code)
    return !(around && told)
  })
  expect(wrong).toEqual([])
})

it('puts counties that no prefecture stands above straight below the province', () => {
  expect(inside('310000')).toMatchObject({ leagues: 0, banners: 16 })
  expect(inside('500000')).toMatchObject({ leagues: 0, banners: 38 })
  expect(inside('460000')).toMatchObject({ leagues: 4 })
  for (const [code, above] of [
    ...[['310101', '310000'] as const, ['500229', '500000'] as const, ['469030', '460000'] as const],
    ...[['659001', '650000'] as const, ['441900003', '441900'] as const, ['460400100', '460400'] as const],
  ])
    expect(findDivision(code)?.parentCode).toBe(above)
})

it('knows what lies inside any node, and nothing of what is no code', () => {
  expect(inside('150000')).toEqual({ leagues: 12, banners: 103, towns: 1012 })
  expect(divisionsIn('152526').map(({ level }) => level)).toEqual(['banner', ...Array(7).fill('town')])
  for (const wrong of ['', '..', '990000', '150000000000000', '../15'])
    expect([divisionsIn(wrong), findDivision(wrong)]).toEqual([[], undefined])
})
