import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Text } from '../text/text.ts'
import { bindingsOf, plainLines } from '../text/walk.ts'
import { fillTemplate } from './fill-template.ts'
import { leaveOut } from './leave-out.ts'

const context = { organization: 7, unit: '科协', period: '2022', nameOf: (metric: string) => metric }
const textOf = (...text: Parameters<typeof fillTemplate>[0]['sections'][number]['text'] & object) =>
  fillTemplate({ title: '', sections: [{ key: 'a', level: 1, heading: '', text }] }, context).sections[0]
    ?.text as Text
const left = (line: string, ...known: string[]) =>
  plainLines(
    leaveOut(textOf(line), ({ metric }) => known.includes(metric)),
    ({ metric }) => metric,
  )

it.each([
  ['2022年，举办讲座{a}，受众{b}，展览{c}。', ['a', 'c'], '2022年，举办讲座a，展览c。'],
  ['举办讲座{a}，受众{b}。', ['a'], '举办讲座a。'],
  ['开展讲座{a}；展览{b}。另有培训{c}。', ['c'], '另有培训c。'],
  ['坚持党的领导，举办讲座{a}。', [], ''],
  ['坚持党的领导。举办讲座{a}。', [], '坚持党的领导。'],
  ['合计{a}（其中甲{b}，乙{c}），占{d}。', ['a'], '合计a（其中甲b，乙c）。'],
  ['没有数。', [], '没有数。'],
] as const)('of %s with %j known: %s', (line, known, said) => {
  expect(left(line, ...known)).toEqual([said])
})

it('leaves out rows and items of which nothing is known, and tables and lists without any', () => {
  const table = { figureTable: { title: '表', metrics: ['a', 'b'], years: 2 } }
  const text = textOf('- 讲座{a}', '- 展览{b}', table)
  const kept = leaveOut(text, ({ metric }) => metric === 'a')
  expect(bindingsOf(kept).every(({ metric }) => metric === 'a')).toBe(true)
  expect(kept.content.map(({ type }) => type)).toEqual(['bulletList', 'figureTable'])
  expect(leaveOut(text, () => false)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
})

it('keeps every figure that is known, in its order, and changes nothing where all are', () => {
  const words = fc.constantFrom('举办讲座', '受众', '（其中，农村）', '“一村，一站”', '全年')
  const clause = fc.tuple(words, fc.constantFrom('{a}', '{b}', '{c}', ''), fc.constantFrom('，', '；', '。'))
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 12 }),
      fc.subarray(['a', 'b', 'c']),
      (parts, known) => {
        const text = textOf(parts.map((part) => part.join('')).join(''))
        const isKnown = ({ metric }: { metric: string }) => known.includes(metric)
        const kept = leaveOut(text, isKnown)
        expect(bindingsOf(kept)).toEqual(bindingsOf(text).filter(isKnown))
        expect(leaveOut(kept, isKnown)).toEqual(kept)
        expect(leaveOut(text, () => true)).toEqual(text)
      },
    ),
  )
})
