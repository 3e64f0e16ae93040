import type { Binding, Text } from '@medelge/documents'
import { expect, it } from 'vitest'
import { saidLines } from './said-lines.ts'

const binding = (period: string): Binding => ({
  ...{ metric: 'lectures', organization: 7, period },
  wording: { style: 'plain' },
})
const body: Text = {
  type: 'doc',
  content: [
    {
      type: 'figureTable',
      attrs: { title: '', columns: ['2020年'], rows: [{ label: '讲座', cells: [binding('2020')] }] },
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '共' },
        { type: 'figure', attrs: binding('2021') },
      ],
    },
  ],
}
const figures = [
  { section: 'b', text: '别处' },
  { section: 'a', text: '20场' },
  { section: 'a', text: '21场' },
]

it('says behind a table what stands there, not what the table has', () => {
  expect(saidLines({ key: 'a', body }, figures)).toEqual(['共21场'])
})
