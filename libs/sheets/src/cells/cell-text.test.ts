import { expect, it } from 'vitest'
import { cellText, labelOf, listOf, writtenText } from './cell-text.ts'

it('keeps what was written as it was written, and folds only what is compared', () => {
  expect(writtenText(' （夏季）  科普讲座\u200b ')).toBe('（夏季） 科普讲座')
  expect(cellText('（夏季）　讲座１')).toBe('(夏季) 讲座1')
  expect(labelOf('（夏季）讲座')).toBe(labelOf('(夏季)讲座'))
  expect(listOf('王工（高级）、李工／赵工')).toEqual(['王工（高级）', '李工', '赵工'])
})

it('leaves the space before a Mongolian ending alone', () => {
  expect(writtenText('ᠬᠣᠲᠠ\u202fᠶᠢᠨ')).toBe('ᠬᠣᠲᠠ\u202fᠶᠢᠨ')
})
