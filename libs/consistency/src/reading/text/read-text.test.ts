import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../check.ts'
import type { Figure } from '../../figure.ts'
import { readText } from './read-text.ts'

const row = (name: string, value: number, unit: string): Figure => ({
  ...{ document: '自评表', organization: '科协', name, value, unit, quote: `${name}：${value}${unit}` },
  ...{ from: '2021-01-01', to: '2021-12-31' },
})
const rows = [
  row('已建成的科普e站数量', 6430, '个'),
  row('全区科普信息员人数', 44.9204, '万人'),
  row('科普培训的受众人次', 40, '万人次'),
  row('科普讲座场次', 300, '场次'),
  row('小计', 120, '个'),
]
const read = (text: string) =>
  readText(text, rows, { year: 2021 }).map(({ name, value, unit }) => `${name} ${value}${unit}`)
const rulesOf = (text: string) => {
  const said = readText(text, rows, { year: 2021, section: '总体目标' })
  const before = new Set(check(rows).map((one) => JSON.stringify(one)))
  return check([...rows, ...said])
    .filter((one) => !before.has(JSON.stringify(one)))
    .map(({ rule }) => rule)
}

describe('a number of a text', () => {
  it.each([
    ['全区建成科普e站6403个。', '已建成的科普e站数量 6403个'],
    ['建成6403个“科普e站”，覆盖各旗县', '已建成的科普e站数量 6403个'],
    ['科普e站总数达到6,403个', '已建成的科普e站数量 6,403个'],
    ['科普 e 站（6403个）；科普e站：６４０３个', '已建成的科普e站数量 6403个'],
    ['发展科普信息员43.7万余人', '全区科普信息员人数 43.7万余人'],
    ['举办科普讲座约300场', '科普讲座场次 约300场'],
    ['2021年，举办科普讲座280场次', '科普讲座场次 280场次'],
  ])('is known by the name near it: %s', (text, found) => {
    expect(read(text)).toContain(found)
  })

  it.each([
    ['a part', '其中蒙古文科普e站200个'],
    ['a narrower thing', '建成蒙古文科普e站200个'],
    ['a longer word', '建成200个科普e站点'],
    ['a change', '科普e站比上年增加200个'],
    ['another year', '2020年建成科普e站4944个。去年科普讲座200场'],
    ['another day', '截至9月，科普e站5000个；9月底科普讲座200场'],
    ['a word cut out of a word', '采购小计算机35个，微型小计算机12个'],
    ['the number of a document', '按照〔2021〕6号文件举办科普讲座'],
    ['a place in a row', '举办科普讲座第3场，科普讲座第12期'],
    ['a list', '1.科普讲座；2.科普e站；3、科普信息员'],
    ['a time', '科普讲座3个月，科普e站2年'],
    ['another measure', '科普e站投入300万元'],
    ['a year alone', '科普讲座2021年'],
    ['several at once', '科普讲座和科普e站分别为200场、300个'],
  ])('is left alone where it is %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it('contradicts its row, and rounded or about it does not', () => {
    expect(rulesOf('全区建成科普e站6403个')).toContain('two-values')
    expect(rulesOf('发展科普信息员43.7万人')).not.toEqual([])
    expect(rulesOf('发展科普信息员44.92万人')).toEqual([])
    expect(rulesOf('建成科普e站6430个，举办科普讲座300场次')).toEqual([])
    expect(rulesOf('建成科普e站6400多个，举办科普讲座300余场次')).toEqual([])
    expect(rulesOf('建成科普e站6500多个')).not.toEqual([])
  })

  it('is found in whatever stands around it, and no text is too much', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom('，', '。', '；', '\n'),
        (value, end) => {
          expect(read(`认真落实各项工作${end}建成科普e站${value}个${end}取得成效`)).toEqual([
            `已建成的科普e站数量 ${value}个`,
          ])
        },
      ),
    )
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void read(text)))
    expect(read('科普'.repeat(200_000))).toEqual([])
    expect(read('1'.repeat(200_000))).toEqual([])
  })
})
