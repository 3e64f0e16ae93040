import type { Cell } from '@medelge/sheets'
import { describe, expect, it } from 'vitest'
import type { MetricRow } from '#modules/figures'
import { readAmount } from './read-amount.ts'

const metric = (unit: string, scale: number, kind: MetricRow['kind'] = 'flow') =>
  ({ unit, scale, kind }) as MetricRow
const read = (unit: string, scale: number, cell: Cell) => readAmount(metric(unit, scale), cell)

describe('a value in a cell', () => {
  it.each<[string, number, Cell, number]>([
    ['人次', 0, '1,200', 1200],
    ['人次', 0, '1.2万', 12_000],
    ['人次', 0, '1.2345万人次', 12_345],
    ['人次', 0, '３００人', 300],
    ['人次', 0, 0.1 + 0.2 + 2.7, 3],
    ['万元', 6, '1861.43', 1_861_430_000],
    ['万元', 6, '1861.43万元', 1_861_430_000],
    ['万元', 6, '1861.43万', 1_861_430_000],
    ['万元', 6, '18614300元', 1_861_430_000],
    ['万元', 6, '1.2亿元', 12_000_000_000],
    ['%', 2, '99.82%', 9982],
    ['%', 2, 88, 8800],
    ['位', 0, '第3位', 3],
    ['百分点', 2, '-1.5', -150],
  ])('in %s with %i places: %s', (unit, scale, cell, amount) => {
    expect(read(unit, scale, cell)).toBe(amount)
  })

  it.each<[string, number, Cell]>([
    ['人次', 0, '12.5'],
    ['人次', 0, '约300'],
    ['人次', 0, '300场'],
    ['人次', 0, ''],
    ['人次', 0, null],
    ['%', 2, '99.825%'],
    ['人次', 0, '1-2'],
  ])('in %s with %i places cannot be %s', (unit, scale, cell) => {
    expect(read(unit, scale, cell)).toBeUndefined()
  })

  it('is a grade by its word', () => {
    const grade = metric('', 0, 'grade')
    expect([readAmount(grade, '优'), readAmount(grade, '良好'), readAmount(grade, 'poor')]).toEqual([4, 3, 1])
    expect(readAmount(grade, '很好')).toBeUndefined()
  })
})
