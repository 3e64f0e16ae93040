import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findNumbers } from './find-numbers.ts'

const texts = (line: string) => findNumbers(line).map(({ text }) => text)

it.each([
  ['2021年举办第39届大赛，征集作品741件', ['741']],
  ['核定编制41人，实际41人。', ['41', '41']],
  ['总投入1,867万元，下达2565万元', ['1,867万', '2565万']],
  ['依据内科协普字〔2021〕6号和财预[2020]10号', []],
  ['《全民科学素质行动规划纲要（2021—2035年）》印发', []],
  ['9月18日至9月24日开展全国科普日', []],
  ['5·30全国科技工作者日，受众3000余人', ['3000']],
  ['4K电视端上线，PM2.5监测，“1-9-6-1”布局', []],
  ['（1）完成12项', ['12']],
  ['1.举办讲座20场', ['20']],
  ['比2018年增长16倍多', ['16']],
  ['两万余名群众，十多个旗县', ['两万', '十']],
  ['三个平台、四个机制、一流学会', []],
  ['占98.83%，全国第2位', ['98.83', '2']],
  ['净资产.8万元', ['.8万']],
  ['热线12396接听', ['12396']],
  ['日均访问285次', ['285']],
  ['12月底完成', []],
  ['十二五期间共60多项', ['60']],
])('%s', (line, numbers) => {
  expect(texts(line)).toEqual(numbers)
})

it('says where each stands, and finds any plain number between words', () => {
  const words = fc.constantFrom('开展活动', '受众达', '发放资料', '共', '累计命名')
  const units = fc.constantFrom('场', '人次', '份', '个', '家')
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.nat(9_999_999), units), { minLength: 1 }), (parts) => {
      const line = parts.map((part) => part.join('')).join('，')
      const found = findNumbers(line)
      expect(found.map(({ text }) => text)).toEqual(parts.map(([, number]) => String(number)))
      for (const { from, to, text } of found) expect(line.slice(from, to)).toBe(text)
    }),
  )
})

it('takes time with the length of the line alone', () => {
  const long = '（《〔1[a-1-2-'.repeat(20_000)
  expect(findNumbers(long).length).toBeGreaterThanOrEqual(0)
})
