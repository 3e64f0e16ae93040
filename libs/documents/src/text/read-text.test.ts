import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unboundNumbers } from '../numbers/unbound.ts'
import { readText, TextError } from './read-text.ts'
import type { Text } from './text.ts'

const figure = {
  type: 'figure',
  attrs: { metric: 'lectures', organization: 7, period: '2022', wording: { style: 'plain' } },
}
const line = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const said = (text: string, ...marks: unknown[]) => ({
  type: 'text',
  text,
  ...(marks.length ? { marks } : {}),
})

it('keeps what a text may hold and nothing an editor put beside it', () => {
  const text = line(
    said('共', { type: 'bold' }),
    { ...figure, more: 1 },
    { type: 'hardBreak' },
    said('\u0007场'),
  )
  expect(readText({ ...text, style: 'x' })).toEqual(
    line(said('共', { type: 'bold' }), figure, { type: 'hardBreak' }, said('场')),
  )
})

it.each([
  ['no text', 7],
  ['another part', { type: 'doc', content: [{ type: 'image' }] }],
  ['a mark with a script', line(said('x', { type: 'link', attrs: { href: 'javascript:' } }))],
  ['a stated number without a source', line(said('20', { type: 'stated', attrs: { source: ' ' } }))],
  ['a figure of no period', line({ ...figure, attrs: { ...figure.attrs, period: 'now' } })],
  ['too many parts', line(...Array.from({ length: 5001 }, () => said('x')))],
  ['too many signs', line(said('字'.repeat(60_001)))],
])('refuses %s', (_, value) => {
  expect(() => readText(value)).toThrow(TextError)
})

it('refuses whatever is none, and is done with it soon however deep', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      try {
        readText(value)
      } catch (error) {
        expect(error).toBeInstanceOf(TextError)
      }
    }),
  )
})

it('finds the numbers that are neither read nor stated', () => {
  const text = readText(
    line(
      said('共'),
      figure,
      said('，另有20场，比例'),
      said('8.73%', { type: 'stated', attrs: { source: '抽样调查' } }),
      said('，2022年'),
    ),
  ) as Text
  expect(unboundNumbers(text)).toMatchObject([{ block: 0, line: 0, text: '20', from: 5, to: 7 }])
})
