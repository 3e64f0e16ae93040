import { readFileSync } from 'node:fs'
import {
  bindingsOf,
  fillTemplate,
  questionsOf,
  readText,
  type Template,
  unboundNumbers,
} from '@medelge/documents'
import { formOf } from '@medelge/fields/definition'
import { csvRecords } from '@medelge/sheets'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '#modules/figures'
import { shippedKinds } from '../registers/kinds/shipped.ts'
import { documentForms, findTemplate, getForm, templates } from './templates.ts'

const metrics = new Map(readCatalogue().map((metric) => [metric.code, metric]))
const lists = new Map(
  shippedKinds().map(({ form }) => [form.code, new Set(form.fields.map(({ code }) => code))]),
)
// Every list has these beside its fields.
const everywhere = ['name', 'unit', 'area', 'since', 'until', 'code', 'note']
const PERIODS: Record<Template['covers'], string> = { year: '2021', month: '2021-09', years: '2018..2022' }

const drafted = (template: Template) =>
  fillTemplate(template, {
    ...{ organization: 7, unit: '锡林郭勒盟科协', period: PERIODS[template.covers], writer: 'league' },
    nameOf: (code) => metrics.get(code)?.name ?? code,
  })

describe.each(templates().map((template) => [template.code, template] as const))('%s', (code, template) => {
  const draft = drafted(template)

  it('is found by its code, and is said in two languages', () => {
    expect(findTemplate(code)).toBe(template)
    for (const said of [template.name, template.note]) expect(said.zh && said.en).toBeTruthy()
  })

  it('fills for a unit and a period, and what it drew can be read back', () => {
    expect(draft.sections).toHaveLength(template.sections.length)
    for (const { text } of draft.sections) expect(readText(JSON.parse(JSON.stringify(text)))).toEqual(text)
    expect(JSON.stringify(draft)).not.toMatch(/\{@|\[\[|\{[a-z]+(?:-[a-z]+)*[ }]/)
  })

  it('asks for metrics that there are, once by their own name', () => {
    const bound = draft.sections.flatMap(({ text }) => bindingsOf(text))
    expect(bound.filter(({ metric }) => !metrics.has(metric)).map(({ metric }) => metric)).toEqual([])
    const rows = draft.sections.flatMap(({ text }) =>
      text.content.flatMap((block) => (block.type === 'figureTable' ? block.attrs.rows : [])),
    )
    expect(rows.filter(({ label }) => label === '' || metrics.has(label))).toEqual([])
  })

  it('compares only what has a size', () => {
    const compared = draft.sections.flatMap(({ text }) => bindingsOf(text)).filter(({ compare }) => compare)
    for (const { metric } of compared)
      expect(['flow', 'stock', 'ratio'], metric).toContain(metrics.get(metric)?.kind)
  })

  it('draws lists and columns that there are', () => {
    for (const { text } of draft.sections)
      for (const block of text.content) {
        if (block.type !== 'recordTable') continue
        const fields = lists.get(block.attrs.list)
        expect(fields, block.attrs.list).toBeDefined()
        const unknown = block.attrs.columns.filter((name) => !everywhere.includes(name) && !fields?.has(name))
        expect([block.attrs.list, unknown]).toEqual([block.attrs.list, []])
      }
  })

  it('states no number without a source', () => {
    const found = draft.sections.flatMap(({ key, text }) =>
      unboundNumbers(text).map(({ text: number, around }) => `${key}: ${number} (${around})`),
    )
    expect(found).toEqual([])
  })

  it('has sections with keys of their own whose levels step by one', () => {
    const keys = template.sections.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    let before = 0
    for (const { key, level, heading } of template.sections) {
      expect(level, key).toBeLessThanOrEqual(before + 1)
      expect(heading).not.toBe('')
      before = level
    }
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/)
  })

  it('tells the writer what belongs wherever nothing is written yet', () => {
    const silent = template.sections.filter(({ text, guide, form, embeds }, nth) => {
      const below = template.sections[nth + 1]?.level ?? 0
      return !text && !guide && !form && !embeds && below <= (template.sections[nth]?.level ?? 0)
    })
    expect(silent.map(({ key }) => key)).toEqual([])
  })

  it('fills fields of its forms, and asks about what there is', () => {
    for (const { form, fills = {}, asks = [] } of template.sections) {
      const fields = form === undefined ? [] : getForm(form).fields.map((field) => field.code)
      expect(Object.keys(fills).filter((field) => !fields.includes(field))).toEqual([])
      for (const ask of asks) {
        expect(ask.question.zh && ask.question.en).toBeTruthy()
        if (ask.field !== undefined) expect(fields).toContain(ask.field)
        const asked = ask.when === 'differs' ? [ask.metric] : (ask.metrics ?? [])
        expect(asked.filter((metric) => !metrics.has(metric))).toEqual([])
        if (ask.when === 'says-none') expect((ask.lists ?? []).filter((list) => !lists.has(list))).toEqual([])
      }
    }
  })

  it('writes no English into a document, and no Chinese number where digits belong', () => {
    for (const { heading, text = [] } of template.sections)
      for (const line of [heading, ...text.filter((one) => typeof one === 'string')])
        expect(line.replace(/\{[^}]*\}/g, '').replace(/4K|APP/g, '')).not.toMatch(/[A-Za-z]{2,}/)
  })
})

const NARROW = ['6a', '6b', '6c', '6d', '6e', '6f'].map((row) => `C3.${row}`)
const upTo = (chapter: string, last: number) =>
  Array.from({ length: last }, (_, nth) => `${chapter}.${nth + 1}`)
const CHAPTERS: Record<string, string[]> = {
  'project-evaluation': upTo('C1', 16),
  'annual-report': [...upTo('C3', 11), ...NARROW],
  'work-summary': upTo('C4', 8),
  'feature-page': ['C5'],
  'congress-report': ['C6'],
  'prize-list': ['C7.9'],
  'honours-notice': ['C7.9', 'C7.10'],
  'review-results': ['C7.11'],
  'farmers-associations-filing': ['C7.12'],
  'enterprise-associations': ['C7.13'],
  'fleet-month': ['C7.14'],
}

it.each(Object.entries(CHAPTERS))('%s answers every row of its chapter', (code, rows) => {
  const template = findTemplate(code)
  const named = [
    ...(template?.rows ?? []),
    ...(template?.sections ?? []).flatMap((section) => section.rows ?? []),
  ]
  expect([...new Set(named)].sort()).toEqual([...rows].sort())
})

it('has forms that can be filled in and are used, said in two languages', () => {
  const used = new Set(templates().flatMap(({ sections }) => sections.flatMap(({ form }) => form ?? [])))
  expect(documentForms().map(({ code }) => code)).toEqual([...used].sort())
  for (const form of documentForms()) {
    expect(() => formOf(form)).not.toThrow()
    const parts = form.fields.flatMap(({ options = [], cells = [], ...field }) => [
      field,
      ...options,
      ...cells,
    ])
    for (const { words: said } of [form, ...parts]) expect(said.en, said.zh).toBeTruthy()
  }
})

describe('the annual report of a public institution', () => {
  const asksOf = (key: string) =>
    findTemplate('annual-report')?.sections.find((one) => one.key === key)?.asks ?? []
  const known = {
    figure: (metric: string) =>
      metric === 'staff-on-quota' ? '7' : metric === 'courtyard-funding' ? '15' : '0',
    records: (list: string) => (list === 'honours' ? 4 : 0),
    fact: () => true,
  }
  const asked = (key: string, line: string, values = {}) =>
    questionsOf(asksOf(key), { lines: [line], values }, known)

  it('questions 无 where honours or money are on record', () => {
    expect(asked('rewards', '无')[0]?.lists).toEqual([{ list: 'honours', count: 4 }])
    expect(asked('rewards', '获集体荣誉多项')).toEqual([])
    expect(asked('donations', '无')[0]?.metrics).toEqual([{ metric: 'courtyard-funding', value: '15' }])
    expect(asked('changes', '本单位全年无变更')).toHaveLength(1)
    expect(asked('people', '', { staff: 7 })).toEqual([])
    expect(asked('people', '', { staff: 12 })).toHaveLength(1)
  })
})

it('embeds the form of self-appraisal where the report has it', () => {
  const sections = findTemplate('project-evaluation')?.sections ?? []
  expect(sections.filter(({ embeds }) => embeds).map(({ rows }) => rows)).toEqual([['C1.8']])
  // The same figures stand under another frame.
  const draft = drafted(findTemplate('project-evaluation') as Template)
  const of = (row: string) => {
    const keys = new Set(sections.filter(({ rows }) => rows?.includes(row)).map(({ key }) => key))
    return new Set(
      draft.sections
        .filter(({ key }) => keys.has(key))
        .flatMap(({ text }) => bindingsOf(text).map(({ metric }) => metric)),
    )
  }
  const [themes, frames] = [of('C1.11'), of('C1.13')]
  expect(themes.size).toBeGreaterThan(120)
  expect([...frames].filter((metric) => themes.has(metric)).length).toBeGreaterThan(40)
})

// What grew, by how many times and points: a template compares the figures themselves.
const GROWTHS = /-(?:growth|growth-times|change-pp)$/

/** Metrics of the catalogue that a published document states. */
function statedIn(document: string): Set<string> {
  const file = new URL('../../../../demo/data/published-figures.csv', import.meta.url)
  const [head = [], ...rows] = csvRecords(readFileSync(file, 'utf8'), ',')
  const [doc, metric] = [head.indexOf('doc'), head.indexOf('metric_en')]
  const codes = rows
    .filter((row) => row[doc] === document)
    .map((row) => (row[metric] ?? '').replaceAll('_', '-'))
  return new Set(codes.filter((code) => metrics.has(code) && !GROWTHS.test(code)))
}

it.each([
  ['project-evaluation', '004', 190],
  ['feature-page', '002', 60],
  ['congress-report', '003', 50],
])('%s has every figure the published document %s states', (code, document, least) => {
  const stated = statedIn(document)
  expect(stated.size).toBeGreaterThan(least)
  const bound = new Set(
    drafted(findTemplate(code) as Template).sections.flatMap(({ text }) =>
      bindingsOf(text).map(({ metric }) => metric),
    ),
  )
  expect([...stated].filter((metric) => !bound.has(metric))).toEqual([])
})
