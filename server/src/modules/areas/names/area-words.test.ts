import { describe, expect, it } from 'vitest'
import { divisionsIn } from '../divisions/divisions.ts'
import { abbreviate } from './abbreviate.ts'
import { areaWords } from './area-words.ts'
import customary from './customary.json' with { type: 'json' }

const areas = divisionsIn('150000')
  .filter(({ code }) => code.length === 6)
  .map(({ code, name }, id) => ({ id: id + 1, code, name }))
const words = areaWords(areas)
const named = (word: string) => words.named(word).map(({ name }) => name)

it.each([
  ['科尔沁右翼前旗', ['科右前', '科右前旗']],
  ['苏尼特左旗', ['苏左', '苏左旗']],
  ['阿拉善左旗', ['阿左', '阿左旗']],
  ['西乌珠穆沁旗', ['西乌珠穆沁', '西旗', '西乌旗', '西乌']],
  ['锡林郭勒盟', ['锡林郭勒', '锡盟', '锡林盟', '锡林']],
  ['赤峰市', ['赤峰', '赤市']],
  ['敖汉旗', ['敖汉', '敖旗']],
  ['巴拉嘎尔高勒镇', []],
])('abbreviates %s as people do', (name, expected) => {
  expect(abbreviate(name)).toEqual(expected)
})

describe('words for the areas of the region', () => {
  it.each([
    ['锡盟', '锡林郭勒盟'],
    ['西乌旗', '西乌珠穆沁旗'],
    ['西乌', '西乌珠穆沁旗'],
    ['xwq', '西乌珠穆沁旗'],
    ['XWQ', '西乌珠穆沁旗'],
    ['ｘｗｑ', '西乌珠穆沁旗'],
    ['xiwuqi', '西乌珠穆沁旗'],
    ['西\u200b乌旗', '西乌珠穆沁旗'],
    ['东乌旗', '东乌珠穆沁旗'],
    ['东苏旗', '苏尼特左旗'],
    ['阿左旗', '阿拉善左旗'],
    ['内蒙古', '内蒙古自治区'],
    ['自治区', '内蒙古自治区'],
    ['呼市', '呼和浩特市'],
    ['赤峰', '赤峰市'],
    ['科右中旗', '科尔沁右翼中旗'],
    ['察右后旗', '察哈尔右翼后旗'],
    ['达茂旗', '达尔罕茂明安联合旗'],
    ['莫旗', '莫力达瓦达斡尔族自治旗'],
    ['鄂温克旗', '鄂温克族自治旗'],
    ['乌前旗', '乌拉特前旗'],
    ['新右旗', '新巴尔虎右旗'],
    ['杭后', '杭锦后旗'],
    ['昆区', '昆都仑区'],
    ['多伦', '多伦县'],
  ])('%s is %s', (word, name) => {
    expect(named(word)).toEqual([name])
  })

  it.each([
    ['阿旗', ['阿鲁科尔沁旗', '阿荣旗', '阿巴嘎旗']],
    ['扎旗', ['扎鲁特旗', '扎赉特旗']],
    ['东旗', ['新巴尔虎左旗', '东乌珠穆沁旗']],
  ])('%s may be any of several', (word, names) => {
    expect(named(word)).toEqual(names)
  })

  it('means by a name the area itself, whatever others are shortened to', () => {
    for (const { name } of areas) expect(named(name)).toEqual([name])
  })

  it('keeps no custom for an area that does not exist, nor for one the rules give alone', () => {
    for (const [code, own] of Object.entries(customary)) {
      expect(areas.map((area) => area.code)).toContain(code)
      expect(new Set(own).size).toBe(own.length)
    }
  })

  it('reads the area a text begins with, the longest word first', () => {
    const read = (text: string) =>
      words.readings(text).map(({ areas: meant, rest }) => [meant[0]?.name, rest])
    expect(read('西乌旗科协')[0]).toEqual(['西乌珠穆沁旗', '科协'])
    expect(read('西乌珠穆沁旗科协')[0]).toEqual(['西乌珠穆沁旗', '科协'])
    expect(read('xwqkx')[0]).toEqual(['西乌珠穆沁旗', 'kx'])
  })
})
