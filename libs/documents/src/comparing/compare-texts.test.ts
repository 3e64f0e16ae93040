import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareTexts } from './compare-texts.ts'

it('names lines that came, went and changed, and within these the signs', () => {
  expect(compareTexts(['一', '共20场活动', '三'], ['共21场活动', '三', '四'])).toEqual([
    { change: 'removed', parts: [{ change: 'removed', text: '一' }] },
    {
      change: 'changed',
      parts: [
        { change: 'same', text: '共2' },
        { change: 'removed', text: '0' },
        { change: 'added', text: '1' },
        { change: 'same', text: '场活动' },
      ],
    },
    { change: 'same', parts: [{ change: 'same', text: '三' }] },
    { change: 'added', parts: [{ change: 'added', text: '四' }] },
  ])
})

it('gives back both texts', () => {
  const lines = fc.array(fc.constantFrom('开展活动', '开展活动20场', '受众', '', '受众达30万人次'), {
    maxLength: 12,
  })
  const without = (change: string, compared: ReturnType<typeof compareTexts>) =>
    compared
      .filter((one) => one.change !== change)
      .map(({ parts }) =>
        parts
          .filter((part) => part.change !== change)
          .map(({ text }) => text)
          .join(''),
      )
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const compared = compareTexts(before, after)
      expect(without('added', compared)).toEqual(before)
      expect(without('removed', compared)).toEqual(after)
    }),
  )
})
