import fc from 'fast-check'
import { expect, it } from 'vitest'
import { divisionsIn, findDivision, findProvinces } from '#modules/areas'
import { proposeUnits } from './propose-units.ts'
import { shortNameOf } from './unit-names.ts'

const none = () => false
const propose = (code: string, towns = true) => proposeUnits(divisionsIn(code), none, { towns })
const whole = findProvinces().flatMap(({ code }) => propose(code))
const named = new Map(whole.map((unit) => [unit.areaCode, unit]))

it.each([
  ['152500', '锡林郭勒盟科学技术协会', '锡林郭勒盟科协'],
  ['152526', '西乌珠穆沁旗科学技术协会', '西乌珠穆沁旗科协'],
  ['150724', '鄂温克族自治旗科学技术协会', '鄂温克旗科协'],
  ['152526100', '西乌珠穆沁旗巴拉嘎尔高勒镇科学技术协会', '巴拉嘎尔高勒镇科协'],
  ['222400', '延边朝鲜族自治州科学技术协会', '延边州科协'],
  ['652800', '巴音郭楞蒙古自治州科学技术协会', '巴音郭楞州科协'],
  ['653000', '克孜勒苏柯尔克孜自治州科学技术协会', '克孜勒苏州科协'],
  ['433100', '湘西土家族苗族自治州科学技术协会', '湘西州科协'],
  ['530925', '双江拉祜族佤族布朗族傣族自治县科学技术协会', '双江县科协'],
  ['622926', '东乡族自治县科学技术协会', '东乡县科协'],
  ['622927', '积石山保安族东乡族撒拉族自治县科学技术协会', '积石山县科协'],
  ['130104', '石家庄市桥西区科学技术协会', '桥西区科协'],
  ['410104', '郑州市管城回族区科学技术协会', '管城区科协'],
  ['310101', '上海市黄浦区科学技术协会', '黄浦区科协'],
  ['469028', '陵水黎族自治县科学技术协会', '陵水县科协'],
  ['441900003', '东莞市东城街道科学技术协会', '东城街道科协'],
])('names the association of %s', (code, name, shortName) => {
  expect(named.get(code)).toMatchObject({ name, shortName })
})

it('stands no people in any short name, and nothing too long for its field', () => {
  expect(whole.filter(({ level, shortName }) => level !== 'town' && /自治|族/.test(shortName))).toEqual([])
  expect(whole.filter(({ name, shortName }) => name.length > 100 || shortName.length > 30)).toEqual([])
})

it('gives a county of the same name as its city no association of its own', () => {
  expect(propose('620200', false)).toEqual([])
  expect(propose('620200').every(({ parentCode }) => parentCode === '620200')).toBe(true)
})

const counties = findProvinces().flatMap(({ code }) => divisionsIn(code).slice(0, 60))

it('whatever the root and whoever is left out, each has a parent above it and its own short name there', () => {
  const anyRoot = fc.constantFrom(...counties.map(({ code }) => code))
  fc.assert(
    fc.property(anyRoot, fc.boolean(), fc.infiniteStream(fc.nat(9)), (root, towns, dice) => {
      const divisions = divisionsIn(root)
      const some = (chance: number) =>
        new Set(divisions.filter(() => Number(dice.next().value) < chance).map(({ code }) => code))
      const [leftOut, standing] = [some(1), some(2)]
      const units = proposeUnits(divisions, (code) => standing.has(code), { towns, leftOut })
      const above = new Set([root, ...standing])
      const seen = new Set<string>()
      for (const { areaCode, areaName, parentCode, shortName } of units) {
        expect(findDivision(areaCode)?.name).toBe(areaName)
        expect(above.has(parentCode)).toBe(true)
        above.add(areaCode)
        const key = `${parentCode} ${shortName}`
        expect(seen.has(key) ? key : undefined).toBeUndefined()
        seen.add(key)
        expect(leftOut.has(areaCode) || standing.has(areaCode)).toBe(false)
      }
    }),
    { numRuns: 30 },
  )
})

it.each([
  ['内蒙古自治区科学技术协会', '150000', '内蒙古科协'],
  ['石家庄市桥西区科学技术协会', '130104', '桥西区科协'],
  ['某某研究会', '130104', '某某研究会'],
])('shortens %s, which somebody wrote', (name, code, shortName) => {
  expect(shortNameOf(name, findDivision(code) ?? { code, name: '' })).toBe(shortName)
})
