import type { FormDefinition } from '@medelge/fields/definition'
import i18next from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, expect, it } from 'vitest'
import fieldWords from '../../../../../server/locales/zh-CN/fields.json'
import kit from '../../../locales/zh-CN/kit.json'
import { DefinitionFacts, type DefinitionFactsProps } from './definition-facts.tsx'

const said = (zh: string) => ({ words: { zh } })
const definition: FormDefinition = {
  code: 'base',
  version: 2,
  words: { zh: '科普基地' },
  fields: [
    {
      code: 'f1',
      words: { zh: '级别', en: 'Level' },
      type: 'choice',
      options: [{ code: 'o1', ...said('国家级') }],
    },
    { code: 'f2', ...said('面积'), unit: { zh: '平方米' }, type: 'decimal', digits: 2 },
    { code: 'f3', ...said('经费'), type: 'money' },
    { code: 'f4', ...said('负责人'), type: 'line', personal: 'name' },
    { code: 'f5', ...said('牌匾'), type: 'translated' },
    {
      code: 'f6',
      ...said('展厅'),
      type: 'rows',
      several: { most: 9 },
      cells: [
        { code: 'c1', ...said('名称'), type: 'line' },
        { code: 'c2', ...said('面积'), unit: { zh: '平方米' }, type: 'decimal', digits: 2 },
        { code: 'c3', ...said('开放'), type: 'yes-no' },
      ],
    },
    { code: 'f7', ...said('照片'), type: 'evidence', several: { most: 9 } },
  ],
}
const shown = (props: Omit<DefinitionFactsProps, 'definition'>) =>
  renderToStaticMarkup(createElement(DefinitionFacts, { definition, ...props }))
    .replace(/<\/(?:dt|dd|div|td|th|h3)>/g, '|')
    .replace(/<[^>]+>/g, '')
    .split('|')
    .filter((part) => part !== '')

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'zh-CN', resources: { 'zh-CN': { kit, fields: fieldWords } }, showSupportNotice: false })
})

it('shows values with their units and behind their masks, and nothing where there is nothing', () => {
  const values = { f1: 'o1', f2: '1200.5', f3: 1_250_000, f4: '乌日娜', f5: null, f7: ['a'] }
  expect(shown({ values })).toEqual([
    ...['级别', '国家级', '面积', '1,200.5 平方米', '经费', '12,500 元', '负责人', '乌**'],
  ])
})

it('shows a dash where an empty one is asked for, and only what may be seen', () => {
  const values = { f1: null, f2: null, f3: 5 }
  expect(shown({ values, always: new Set(['f1']), see: new Set(['f1', 'f2']) })).toEqual(['级别', '—'])
  expect(shown({ values, own: { f2: '以图为准', f3: null } })).toEqual(['面积', '以图为准'])
})

it('shows a table with its units in the head, without columns nobody filled in', () => {
  const rows = [
    { c1: '一号厅', c2: '30.25', c3: null },
    { c1: '', c2: '12', c3: null },
  ]
  expect(shown({ values: { f6: rows } })).toEqual([
    ...['展厅', '名称', '面积 (平方米)', '一号厅', '30.25', '—', '12'],
  ])
})

it('shows what was left over under the words it was written under', () => {
  const field = { code: 'x1', ...said('旧联系人'), type: 'line' } as const
  const left = [{ field, definition: { ...definition, version: 1, fields: [field] }, value: '苏木文化站' }]
  expect(shown({ values: {}, left })).toEqual(['旧版表单中的内容', '旧联系人', '苏木文化站'])
})
