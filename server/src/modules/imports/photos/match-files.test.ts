import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PhotoRow, rowsOfFile } from './match-files.ts'

const row = (number: number, name: string, day: string, files: string[] = []): PhotoRow => ({
  row: number,
  name,
  day,
  files,
})
const rows = [
  row(2, '防火讲座', '2021-06-01', ['IMG_0001.jpg']),
  row(3, '草原防火讲座', '2021-06-02'),
  row(4, '科技周咨询', '2021-05-22'),
  row(5, '科技周咨询', '2021-05-23'),
]

it.each([
  ['img_0001.JPEG', [2]],
  ['ＩＭＧ＿0001（1）.jpg', [2]],
  ['草原防火讲座 (2).jpg', [3]],
  ['防火讲座-现场.png', [2]],
  ['科技周咨询.jpg', []],
  ['科技周咨询2021.5.23.jpg', [5]],
  ['20210602_1.jpg', [3]],
  ['03现场.jpg', [3]],
  ['第4行.jpg', [4]],
  ['随手拍.jpg', []],
  ['99.jpg', []],
])('%s belongs to %j', (name, expected) => {
  expect(rowsOfFile(name, rows)).toEqual(expected)
})

it('finds a row by the name written into it, whatever copy or ending the file became', () => {
  const copies = fc.constantFrom('', '(1)', ' (12)', '（3）', ' - 副本')
  const endings = fc.constantFrom('.jpg', '.JPG', '.jpeg', '.png', '')
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z一-龥]{3,12}$/), copies, endings, (name, copy, ending) => {
      const own = row(7, '别的', '2021-01-01', [`${name}.jpg`])
      expect(rowsOfFile(`${name}${copy}${ending}`, [own, ...rows.slice(2)])).toEqual([7])
    }),
  )
})
