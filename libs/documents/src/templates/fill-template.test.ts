import { expect, it } from 'vitest'
import { readText } from '../text/read-text.ts'
import { bindingsOf } from '../text/walk.ts'
import { type FillContext, fillTemplate } from './fill-template.ts'

const context: FillContext = {
  ...{ organization: 7, unit: '赤峰市科协', period: '2022' },
  nameOf: (metric) => `〈${metric}〉`,
}
const filled = (...text: NonNullable<Parameters<typeof fillTemplate>[0]['sections'][number]['text']>) =>
  fillTemplate(
    {
      title: '{@unit}{@year}年工作总结',
      sections: [{ key: 'a', level: 1, heading: '{@next-year}年工作要点', text }],
    },
    context,
  )

it('puts in the words of the document and binds every figure to its unit and period', () => {
  const { title, sections } = filled(
    '举办讲座{lectures more-than hundreds}，上年{lectures last-year}，累计命名{bases until wan .1 bare}个。',
    '素质比例达到[[8.73%|第十一次中国公民科学素质抽样调查]]。',
  )
  expect(title).toBe('赤峰市科协2022年工作总结')
  expect(sections[0]?.heading).toBe('2023年工作要点')
  const text = sections[0]?.text
  expect(text && bindingsOf(text)).toEqual([
    { metric: 'lectures', organization: 7, period: '2022', wording: { style: 'more-than', decimals: -2 } },
    { metric: 'lectures', organization: 7, period: '2021', wording: { style: 'plain' } },
    {
      ...{ metric: 'bases', organization: 7, period: '..2022-12-31' },
      wording: { style: 'plain', scale: 'wan', decimals: 1, bare: true },
    },
  ])
  expect(JSON.stringify(text)).toContain('"source":"第十一次中国公民科学素质抽样调查"')
})

it('draws lists, headings and tables, and what it drew can be read back', () => {
  const { sections } = filled(
    '### 一级',
    '- 一',
    '- 二',
    { figureTable: { title: '近三年', metrics: ['lectures'], years: 3 } },
    { recordTable: { title: '新命名', list: 'outreach-bases', newOnly: true, columns: ['name'] } },
  )
  const text = sections[0]?.text
  expect(text?.content.map(({ type }) => type)).toEqual([
    'heading',
    'bulletList',
    'figureTable',
    'recordTable',
  ])
  expect(readText(JSON.parse(JSON.stringify(text)))).toEqual(text)
  expect(text && bindingsOf(text).map(({ period }) => period)).toEqual(['2020', '2021', '2022'])
})

it('refuses a word it does not know', () => {
  expect(() => filled('{lectures soon}')).toThrow('unknown word of a figure: soon')
  expect(() => filled('{@nobody}')).toThrow('unknown word of a template')
})
