import type { Cell } from '@medelge/sheets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetColumn } from './columns.ts'
import { findHeader } from './find-header.ts'
import { sortRows } from './sort-rows.ts'

const columns: SheetColumn[] = [
  { field: 'title', key: 'session.title', required: true },
  { field: 'day', key: 'session.day', required: true },
  { field: 'offline', key: 'session.offline', counts: true },
]
const header = findHeader(
  { rows: [{ row: 1, cells: ['序号', '活动名称', '日期', '人数'] }], hiddenColumns: [] },
  columns,
)
const sort = (...rows: Cell[][]) => {
  if (!header) throw new Error('the titles were not found')
  const given = rows.map((cells, position) => ({ row: position + 2, cells }))
  return sortRows(given, header, header.mapping, columns)
}
const kindOf = (...cells: Cell[]) =>
  Object.entries(sort(cells)).find(([, rows]) => rows.length > 0)?.[0] ?? 'nothing'

describe('a row below the titles', () => {
  it.each([
    ['records', [1, '小计算机讲座', '2021-06-01', 40]],
    ['records', [null, '合计', '2021-06-01', 40]],
    ['records', [2, '注意力讲座', null, 40]],
    ['asides', [null, '合 计', null, 300]],
    ['asides', ['总计：', null, null, 300]],
    ['asides', ['合计', '合计', '合计', 300]],
    ['asides', [null, '第三季度小计', null, 300]],
    ['asides', [null, '其中：线上', null, 5]],
    ['asides', ['序号', '活动名称', '日期', '人数']],
    ['asides', ['填表人：乌兰', null, '审核人：']],
    ['asides', [null, '二、培训']],
    ['asides', ['制表单位（盖章）：', null, '日期：']],
    ['asides', ['备注：以上均为线下', null, null]],
    ['asides', [null, '经办人', null, '乌兰']],
    ['records', [1, '联系群众讲座', null, 40]],
    ['records', [null, '说明书阅读课', null, 40]],
    ['unclear', [null, '备注栏另附']],
    ['unclear', [null, '讲座因雨取消']],
    ['nothing', [3, null, null, null]],
    ['nothing', [null, ' ', '\u200b', null]],
  ] as [string, Cell[]][])('is one of %s: %j', (kind, cells) => {
    expect(kindOf(...cells)).toBe(kind)
  })

  it('is never lost: each that says anything is a record, an aside or asked about', () => {
    const cell = fc.oneof(
      fc.constantFrom(null, '合计', '小计算', '其中', '讲座', '2021-06-01', '-', '备注', '一、', 40, 0),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 }), (rows) => {
        const sorted = sort(...rows)
        const told = Object.values(sorted).flatMap((kind) => kind.map(({ row }: { row: number }) => row))
        expect(new Set(told).size).toBe(told.length)
        rows.forEach((cells, position) => {
          const whole = [1, 2].every((at) => /[\p{L}\p{N}]/u.test(String(cells[at] ?? '')))
          if (whole) expect(told).toContain(position + 2)
        })
      }),
    )
  })
})
