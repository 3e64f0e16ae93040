import type { Text } from '@medelge/documents'
import { expect, it } from 'vitest'
import { unboundInCovering } from './covering-numbers.ts'

const stated: Text = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '8.73%', marks: [{ type: 'stated', attrs: { source: '抽样调查' } }] },
        { type: 'text', text: '另有77件' },
      ],
    },
  ],
}
const of = (covering: string) =>
  unboundInCovering(covering, [{ body: stated }], [{ text: '449,204人次' }, { text: null }]).map(
    ({ text, line }) => [line, text],
  )

it('lets a notice say what the document behind it says, and nothing beside', () => {
  expect(of('现将2021年工作总结印发给你们。')).toEqual([])
  expect(of('全年受众449,204人次，比例8.73%。')).toEqual([])
  // Typed within the text it has no source there either.
  expect(of('印发。\n全年20场，77件。')).toEqual([
    [1, '20'],
    [1, '77'],
  ])
})
