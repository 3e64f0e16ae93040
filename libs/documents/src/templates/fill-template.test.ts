import { expect, it } from 'vitest'
import { readText } from '../text/read-text.ts'
import { bindingsOf } from '../text/walk.ts'
import type { FillContext } from './fill-context.ts'
import { fillTemplate } from './fill-template.ts'

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

const years = { ...context, period: '2018..2022' }
const one = (text: NonNullable<Parameters<typeof fillTemplate>[0]['sections'][number]['text']>) =>
  fillTemplate(
    { title: '', sections: [{ key: 'a', level: 1, heading: '{@period}，{@span}年', text }] },
    years,
  ).sections[0]

it('goes through several years and says how far a figure went', () => {
  const section = one([
    '{lectures} {bases first} {bases before} {bases since-first times more-than .0} {bases since-before difference}',
    { figureTable: { title: '', metrics: ['lectures', { label: '其中：线上', figure: 'lectures online' }] } },
    { figureTable: { title: '', metrics: ['lectures'], years: 2 } },
    { figureTable: { title: '', metrics: ['lectures'], columns: ['first', 'last', 'in'] } },
  ])
  expect(section?.heading).toBe('2018—2022年，五年')
  const bound = section ? bindingsOf(section.text) : []
  expect(bound.slice(0, 5).map(({ period, compare }) => [period, compare])).toEqual([
    ['2018..2022', undefined],
    ['2018', undefined],
    ['2017', undefined],
    ['2022', { period: '2018', as: 'times' }],
    ['2022', { period: '2017', as: 'difference' }],
  ])
  const [own, two, chosen] = section?.text.content.slice(1) ?? []
  expect(own).toMatchObject({
    attrs: {
      columns: ['2018年', '2019年', '2020年', '2021年', '2022年'],
      rows: [{}, { label: '其中：线上' }],
    },
  })
  expect(two).toMatchObject({ attrs: { columns: ['2021年', '2022年'] } })
  expect(chosen).toMatchObject({ attrs: { columns: ['2018年', '2022年', '2018—2022年'] } })
  expect(bound.filter(({ channel }) => channel === 'online').map(({ period }) => period)).toHaveLength(5)
})

it('draws a month beside the month before and that of last year', () => {
  const month = { ...context, period: '2022-01' }
  const table = {
    figureTable: { title: '', metrics: ['lectures'], columns: ['in', 'month-before'] as const },
  }
  const { sections } = fillTemplate(
    {
      title: '',
      sections: [
        {
          ...{ key: 'a', level: 1, heading: '{@year}年{@month}月' },
          text: [
            { figureTable: { ...table.figureTable, columns: [...table.figureTable.columns] } },
            { figureTable: { title: '', metrics: ['lectures'], years: 2 } },
          ],
        },
      ],
    },
    month,
  )
  expect(sections[0]?.heading).toBe('2022年1月')
  expect(sections[0] && bindingsOf(sections[0].text).map(({ period }) => period)).toEqual([
    ...['2022-01', '2021-12'],
    ...['2021-01', '2022-01'],
  ])
})

it('writes to whom a unit of its level writes, and fills fields with words and figures', () => {
  const addressees = {
    region: '各盟市科协',
    league: '各旗县区科协',
    banner: '各苏木乡镇科协',
    other: '各单位',
  }
  const template = {
    ...{ title: '', notice: { addressees, covering: ['现将{@unit}总结印发。', '请阅。'] } },
    sections: [
      { key: 'a', level: 1, heading: '', form: 'f', fills: { unit: '{@unit}', staff: '{staff-on-quota}' } },
    ],
  } as const
  const draft = fillTemplate(
    {
      ...template,
      notice: { ...template.notice, covering: [...template.notice.covering] },
      sections: [...template.sections],
    },
    { ...context, writer: 'league' },
  )
  expect(draft.notice).toEqual({ addressees: '各旗县区科协', covering: '现将赤峰市科协总结印发。\n请阅。' })
  expect(draft.sections[0]?.fills).toEqual({
    unit: '赤峰市科协',
    staff: { metric: 'staff-on-quota', organization: 7, period: '2022', wording: { style: 'plain' } },
  })
})

it('refuses a word it does not know', () => {
  expect(() => filled('{lectures soon}')).toThrow('unknown word of a figure: soon')
  expect(() => filled('{@nobody}')).toThrow('unknown word of a template')
  expect(() => filled('{lectures since-last-year}')).toThrow('half a comparison')
  expect(() => filled('{lectures percent}')).toThrow('half a comparison')
})
