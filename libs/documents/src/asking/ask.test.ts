import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Ask, type Known, questionsOf } from './ask.ts'
import { sameNumber } from './same-number.ts'
import { saysNone } from './says-none.ts'

it.each([
  ...['无', '无。', ' 无 ', '本单位全年无变更', '本年度无受奖惩情况。', '诉讼投诉情况：无', '暂无'],
  ...['没有接受捐赠', '本年度未接受捐赠资助', '受奖惩及诉讼投诉，均无', '本单位无诉讼', '年内没有'],
])('%s says that there is none', (line) => expect(saysNone(line)).toBe(true))

it.each([
  ...['无人机竞赛获一等奖', '开展无线电测向活动', '全年无偿献血者科普讲座多场', '无锡市科协来访'],
  ...['本年度无人机竞赛获奖', '科技小院从无到有', '无障碍设施完备', '推广无公害种植', '获奖情况见附表', ''],
  ...['本年度无不良反应', '有无变更见下表', '全年无一例投诉'],
])('%s does not', (line) => expect(saysNone(line)).toBe(false))

it.each([
  ['.8', '0.8', true],
  ['0.80', 0.8, true],
  ['1,300', '1300', true],
  ['１２', 12, true],
  ['-0', '0', true],
  ['.8', '.08', false],
  ['', '0', false],
  ['.', '0', false],
  ['无', '0', false],
])('%s and %s are one number: %s', (one, other, same) => expect(sameNumber(one, other)).toBe(same))

it('knows a number again however many zeros are put around it', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.nat(4), fc.nat(4), fc.nat(4), (digits, places, before, behind) => {
      const text = String(digits).padStart(places + 1, '0')
      const [whole, part] = [text.slice(0, text.length - places), text.slice(text.length - places)]
      const written = `${'0'.repeat(before)}${whole}.${part}${'0'.repeat(behind)}`
      expect(sameNumber(written, digits / 10 ** places)).toBe(true)
      expect(sameNumber(written, digits / 10 ** places + 1)).toBe(false)
    }),
  )
})

const question = { zh: '是否属实？', en: 'Is that so?' }
const known: Known = {
  figure: (metric) => ({ money: '15', staff: '7', none: '0', balance: '0.8' })[metric],
  records: (list) => ({ honours: 3, donations: 0 })[list],
  fact: (fact) => fact === 'organization-changed',
}
const ask = (one: Ask, line: string, values = {}) => questionsOf([one], { lines: [line], values }, known)

it('asks where none is said and some is on record', () => {
  const none: Ask = {
    ...{ when: 'says-none', metrics: ['money', 'none', 'unheard'], lists: ['honours', 'donations'] },
    question,
  }
  expect(ask(none, '无')).toEqual([
    {
      question,
      metrics: [{ metric: 'money', value: '15' }],
      lists: [{ list: 'honours', count: 3 }],
      facts: [],
    },
  ])
  expect(ask(none, '获自治区级荣誉，详见附表')).toEqual([])
  expect(ask({ when: 'says-none', lists: ['donations'], question }, '无')).toEqual([])
  const changed: Ask = { when: 'says-none', facts: ['organization-changed'], question }
  expect(ask(changed, '本单位全年无变更')[0]?.facts).toEqual(['organization-changed'])
})

it('looks at the field it is about, also within rows', () => {
  const none: Ask = { when: 'says-none', field: 'honours', lists: ['honours'], question }
  expect(ask(none, '有', { honours: '无' })).toHaveLength(1)
  expect(ask(none, '无', { honours: [{ title: '先进集体' }] })).toEqual([])
  expect(ask(none, '无')).toEqual([])
})

it('asks where a number is another than that of the ledger', () => {
  const differs: Ask = { when: 'differs', field: 'staff', metric: 'staff', question }
  expect(ask(differs, '', { staff: 8 })[0]?.metrics).toEqual([{ metric: 'staff', value: '7' }])
  expect(ask(differs, '', { staff: '7.0' })).toEqual([])
  expect(ask(differs, '', {})).toEqual([])
  expect(ask({ ...differs, metric: 'balance' }, '', { staff: '.8' })).toEqual([])
  expect(ask({ ...differs, metric: 'unheard' }, '', { staff: 8 })).toEqual([])
})
