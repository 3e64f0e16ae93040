import { expect, it } from 'vitest'
import { isAreaCode, kindOf, levelOf, liesIn, parentCodeOf } from './area-code.ts'

it.each([
  ['150000', 'region', null, '内蒙古自治区', 'region'],
  ['152500', 'league', '150000', '锡林郭勒盟', 'league'],
  ['150100', 'league', '150000', '呼和浩特市', 'city'],
  ['152526', 'banner', '152500', '西乌珠穆沁旗', 'banner'],
  ['150724', 'banner', '150700', '鄂温克族自治旗', 'autonomous-banner'],
  ['152526100', 'town', '152526', '巴拉嘎尔高勒镇', 'town'],
  ['152526200001', 'village', '152526200', '萨如拉图亚嘎查', 'gacha'],
  ['152526400', 'town', '152526', '综合产业园', 'town'],
  ['310000', 'region', null, '上海市', 'municipality'],
  ['310115', 'banner', '310000', '浦东新区', 'district'],
  ['469028', 'banner', '460000', '陵水黎族自治县', 'autonomous-county'],
  ['222400', 'league', '220000', '延边朝鲜族自治州', 'autonomous-prefecture'],
  ['441900003', 'town', '441900', '东城街道', 'subdistrict'],
])('reads %s', (code, level, parent, name, kind) => {
  expect(isAreaCode(code)).toBe(true)
  expect(levelOf(code)).toBe(level)
  expect(parentCodeOf(code)).toBe(parent)
  expect(kindOf(name, levelOf(code))).toBe(kind)
})

it('tells what lies in what', () => {
  expect(liesIn('152526100', '152500')).toBe(true)
  expect(liesIn('152526', '152526')).toBe(true)
  expect(liesIn('150724', '152500')).toBe(false)
  expect(liesIn('152500', '152526')).toBe(false)
})

it.each(['15252', '1525261', '15252A', '', '052526', '15252610000'])('refuses “%s” as a code', (text) =>
  expect(isAreaCode(text)).toBe(false),
)
