import { type Cell, writtenText } from '@medelge/sheets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGiven } from '../any-given.fixture.ts'
import { everyKnown, everyType } from '../checks/every-type.fixture.ts'
import { valueProblems } from '../checks/value-problems.ts'
import { type Field, fieldsOf } from '../field.ts'
import { compare } from '../values/compare.ts'
import { draftOf, givenOf } from '../values/draft.ts'
import { wholeOf } from '../values/whole.ts'
import { chinese } from './cell-words.fixture.ts'
import { readCell, readTableRow, tableColumns, writeCell } from './index.ts'

// A table keeps one space where there were several, as whoever types into it sees it.
const spaced = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? writtenText(part) : part))

describe('what one surface accepts, every surface accepts', () => {
  it('form → value → cells → value → JSON → value', () => {
    fc.assert(
      fc.property(anyGiven(everyType, everyKnown), (given) => {
        const fromForm = wholeOf(everyType, givenOf(everyType, draftOf(everyType, wholeOf(everyType, given))))
        const cells = new Map<string, Cell>(
          tableColumns(everyType).map(({ name, field, column, script }) => [
            column,
            writeCell(field, fromForm[name as keyof typeof fromForm], chinese, script && { script }),
          ]),
        )
        const { given: read, unreadable } = readTableRow(everyType, cells, chinese)
        expect(unreadable).toEqual([])
        for (const [name, field] of fieldsOf(everyType)) {
          if (field.type === 'evidence') continue
          expect([name, valueProblems(field, read[name])]).toEqual([name, []])
        }
        const fromTable = wholeOf(everyType, read as typeof given)
        expect(fromTable).toEqual(spaced(fromForm))
        const fromJson = wholeOf(everyType, JSON.parse(JSON.stringify(fromTable)))
        expect(fromJson).toEqual(fromTable)
        expect(compare(everyType, fromTable, fromJson)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('and an empty form is an empty row and back', () => {
    const whole = wholeOf(everyType, {} as never)
    const cells = new Map(tableColumns(everyType).map(({ column }) => [column, null]))
    expect(wholeOf(everyType, readTableRow(everyType, cells, chinese).given as never)).toEqual({
      ...whole,
      title: null,
    })
  })

  it('reads no cell without an end, and never fails', () => {
    const any = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constantFrom('1'.repeat(400), '-', '9'.repeat(17), '是否'),
    )
    fc.assert(
      fc.property(any, (cell) => {
        for (const [, field] of fieldsOf(everyType)) {
          const value = readCell(field as Field, cell, chinese)
          if (value !== undefined) valueProblems(field, value)
        }
      }),
    )
  })
})

describe('a cell', () => {
  const { free, floor, granted, planned, term, agreed, members, level, topics, rooms } = everyType
  it.each<[Field, Cell, unknown]>([
    [free, '是', true],
    [free, '否', false],
    [free, '也许', undefined],
    [floor, 12.5, '12.5'],
    [floor, 0.1 + 0.2, '0.3'],
    [floor, '1,234.50', '1234.5'],
    [floor, '１２．５', '12.5'],
    [floor, '12,5', undefined],
    [floor, '12.5亩', undefined],
    [granted, '￥1,861.43', 186_143],
    [granted, '12.5万元', 12_500_000],
    [granted, '3亿', 30_000_000_000],
    [granted, '0.001', undefined],
    [members, '约300人', 300],
    [members, '暂无', null],
    [planned, '2021年9月', '2021-09'],
    [planned, '2021-09-01', '2021-09'],
    [planned, '2021-09-18', undefined],
    [term, '2021年1月1日起', { from: '2021-01-01', to: null }],
    [term, '2021.1.1至今', { from: '2021-01-01', to: null }],
    [term, '2021.1.1-2023.12.31', { from: '2021-01-01', to: '2023-12-31' }],
    [agreed, '2021-01-01 至 2021-01-01', { from: '2021-01-01', to: '2021-01-01' }],
    [agreed, '2021-01-01 起', undefined],
    [level, '旗县级', 'county'],
    [level, '月球级', undefined],
    [topics, '防火、健康；防火', ['fire', 'health']],
    [
      rooms,
      '展厅 | 12.50 | 3万元 | 是 | 2021-09',
      [{ name: '展厅', floor: '12.5', cost: 3_000_000, open: true, since: '2021-09' }],
    ],
    [rooms, '展厅 | 12.50', undefined],
  ])('%o from %j: %j', (field, cell, value) => {
    expect(readCell(field, cell, chinese)).toEqual(value)
  })

  it('masks what tells something of a person, unless it is asked for', () => {
    const phone: Field = { type: 'line', most: 20, personal: 'phone' }
    expect(writeCell(phone, '13800000001', chinese)).toBe('138****0001')
    expect(writeCell(phone, '13800000001', chinese, { asked: 'asked' })).toBe('13800000001')
  })
})
