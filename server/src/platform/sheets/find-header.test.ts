import type { Cell } from '@medelge/sheets'
import { describe, expect, it } from 'vitest'
import type { SheetColumn } from './columns.ts'
import { codeOf, mapColumns } from './columns.ts'
import { findHeader } from './find-header.ts'

const fields = ['title', 'day', 'hosts', 'offline', 'online', 'audience', 'kind']
const columns: SheetColumn[] = fields.map((field) => ({ field, key: `session.${field}` }))
const rows = (...cells: Cell[][]) => ({
  rows: cells.map((row, position) => ({ row: position + 1, cells: row })),
  hiddenColumns: [],
})

describe('the row of titles', () => {
  it('is found below the table’s name and remarks', () => {
    const found = findHeader(
      rows(
        ['2021年科普活动台账'],
        ['单位：科协', '2021年12月'],
        ['序号', '活动名称*', '活动 时间', '参加人数（人）'],
        [1, '讲座', '9.18', 30],
      ),
      columns,
    )
    expect(found).toMatchObject({ row: 3, mapping: { title: 1, day: 2, offline: 3 } })
    expect(found?.above).toContain('2021年科普活动台账')
  })

  it.each([
    ['参加人数（预计）', '参加人数（实际）'],
    ['人数计划', '人数'],
    ['报名人数', '实到人数'],
    ['应到', '实到人数'],
  ])('takes what was done, not what was planned: %s, %s', (planned, actual) => {
    const found = findHeader(rows(['活动名称', '日期', planned, actual]), columns)
    expect(found).toMatchObject({ mapping: { offline: 3 }, doubtful: [] })
    expect(findHeader(rows(['活动名称', '日期', planned]), columns)?.mapping).not.toHaveProperty('offline')
  })

  it('knows whom an activity is for by 目标人群', () => {
    const found = findHeader(rows(['活动名称', '日期', '目标人群']), columns)
    expect(found).toMatchObject({ mapping: { audience: 2 } })
  })

  it('may take two rows where one groups the other', () => {
    const found = findHeader(
      rows(
        ['活动名称', '日期', '参加人数', '参加人数'],
        ['活动名称', '日期', '线下', '线上'],
        ['讲座', '9.18', 30, 5],
      ),
      columns,
    )
    expect(found).toMatchObject({ row: 2, mapping: { title: 0, day: 1, offline: 2, online: 3 } })
  })

  it('is the one the person chose, whatever stands there', () => {
    const table = rows(['活动名称', '日期'], ['甲', '乙'])
    expect(findHeader(table, columns, 2)).toMatchObject({ row: 2, titles: ['甲', '乙'], mapping: {} })
    expect(findHeader(table, columns)?.row).toBe(1)
    expect(findHeader(rows(['甲'], ['乙', 3]), columns)).toBeUndefined()
    expect(findHeader(table, columns, 7)).toBeUndefined()
  })

  it('is found at once in a long table when the person chose it', () => {
    const long = Array.from({ length: 40_000 }, (_, nth) => [`讲座${nth}`, '2021-09-18', '科协', nth])
    expect(findHeader(rows(['活动名称', '日期'], ...long), columns, 1)?.row).toBe(1)
  })
})

it('a proper title wins over other words for the same column', () => {
  expect(mapColumns(['承办单位', '主办单位', '时间', '活动日期'], columns)).toMatchObject({
    hosts: 1,
    day: 3,
  })
})

it('a word of a closed list is known in both languages and common wordings', () => {
  const values = { set: 'audience', codes: ['farmers-herders', 'public'] }
  expect(
    ['农牧民', '牧民', ' Herders ', 'farmers-herders', '广大群众'].map((word) => codeOf(values, word)),
  ).toEqual(['farmers-herders', 'farmers-herders', 'farmers-herders', 'farmers-herders', 'public'])
  expect(codeOf(values, '外星人')).toBeUndefined()
})
