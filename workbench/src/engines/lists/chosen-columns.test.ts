import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, shownColumns, toggled } from './chosen-columns.ts'

const all = [
  { key: 'title', title: '名称' },
  { key: 'day', title: '日期' },
  { key: 'works', title: '作品', extra: true as const },
  { key: 'state', title: '状态' },
]
const keysOf = (chosen: readonly string[] | null) => shownColumns(all, chosen).map(({ key }) => key)

describe('the columns of a list', () => {
  it('are its own until somebody chooses', () => expect(keysOf(null)).toEqual(['title', 'day', 'state']))

  it('stand as they were chosen, without what is no column any more', () =>
    expect(keysOf(['title', 'state', 'gone', 'works'])).toEqual(['title', 'state', 'works']))

  it('always begin with the way to the record, and hold none twice', () => {
    const word = fc.constantFrom('title', 'day', 'works', 'state', 'gone')
    fc.assert(
      fc.property(fc.uniqueArray(word), (chosen) => {
        const keys = keysOf(chosen)
        expect(keys[0]).toBe('title')
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('are taken out and in again, and moved there and back, without losing one', () => {
    const shown = ['title', 'day', 'state']
    expect(toggled(shown, 'day')).toEqual(['title', 'state'])
    expect(toggled(toggled(shown, 'day'), 'day')).toEqual(['title', 'state', 'day'])
    expect(moved(shown, 'day', 1)).toEqual(['title', 'state', 'day'])
    expect(moved(moved(shown, 'day', 1), 'day', -1)).toEqual(shown)
    for (const nowhere of [moved(shown, 'day', -1), moved(shown, 'state', 1), moved(shown, 'title', 1)])
      expect(nowhere).toEqual(shown)
  })
})
