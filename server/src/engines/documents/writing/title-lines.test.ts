import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnWidths, widthOf } from './column-widths.ts'
import { figures, sections } from './printed.fixture.ts'
import { titleLines } from './title-lines.ts'

it.each([
  ['赤峰市科协2022年工作总结', ['赤峰市科协2022年工作总结']],
  ['内蒙古自治区科学技术协会2022年度工作总结报告', ['内蒙古自治区科学技术协会', '2022年度工作总结报告']],
  ['赤峰市科学技术协会关于印发2022年工作总结的通知', ['赤峰市科学技术协会', '关于印发2022年工作总结的通知']],
])('breaks %s where its sense allows it', (title, lines) => {
  const unit = title.startsWith('内') ? '内蒙古自治区科学技术协会' : '赤峰市科学技术协会'
  expect(titleLines(title, unit, 20)).toEqual(lines)
})

it('loses no sign of a title', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 1, max: 30 }),
      (title, most) => {
        expect(titleLines(title, '', most).join('')).toBe(title.replaceAll('\n', ''))
      },
    ),
  )
})

it('gives short columns of a table what they need, and long ones what is left', () => {
  const table = sections[2]?.blocks[0]
  if (table?.kind !== 'table') throw new Error('the fixture has a table there')
  const at = (place: string) => figures.find((one) => one.place === place) as (typeof figures)[number]
  const widths = columnWidths(table, at, 36)
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
  expect(widths[0]).toBeGreaterThanOrEqual(widthOf('科普活动受众人次') / 36)
  expect(Math.max(...widths)).toBe(widths[3])
})
