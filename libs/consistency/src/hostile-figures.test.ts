import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check } from './check.ts'
import type { Figure } from './figure.ts'
import { readTable } from './reading/read-table.ts'

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '合计',
    '科普讲师人数',
    '增长率',
    '其中：',
    '新增',
    '1/0=1',
    '=≠=',
    '-1',
    '1e308',
    '.8',
    '无',
    '%',
    '2021-02-30',
  ),
)
const headings = fc.constantFrom(
  '指标',
  '数值',
  '单位',
  '日期',
  '文件',
  '备注',
  '级别',
  '口径',
  '2021年',
  '原文',
  'kind',
  '章节',
)
const cell = fc.oneof(word, fc.double(), fc.constant(null))

it('ends in findings or in a problem, whatever a table holds', () => {
  const table = fc.tuple(
    fc.uniqueArray(headings, { minLength: 2, maxLength: 12 }),
    fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }),
  )
  fc.assert(
    fc.property(table, ([head, body]) => {
      const reading = readTable([head, ...body].map((cells, at) => ({ row: at + 1, cells })))
      if ('problem' in reading) return
      for (const finding of check(reading.figures)) {
        expect(finding.places.length).toBeGreaterThan(0)
        expect(`${finding.reason}${finding.question}`).not.toMatch(/undefined|NaN|null/)
      }
    }),
    { numRuns: 300 },
  )
})

it('takes figures as a program gives them', () => {
  const kind = fc.constantFrom('flow', 'stock', 'money', 'rate', 'growth', 'rank', 'score', 'target')
  const figure = fc.record(
    {
      name: word,
      code: word,
      value: fc.oneof(fc.double(), word),
      unit: word,
      to: word,
      from: word,
      kind,
      note: word,
    },
    { requiredKeys: ['value'] },
  )
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 12 }), (figures) => {
      expect(() => check(figures as Figure[])).not.toThrow()
    }),
    { numRuns: 300 },
  )
})
