import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRecords } from './csv-records.ts'

const signs = fc.constantFrom('a', '中', '"', '""', ',', ' ', '"b"', '\n', '0')

it('any text is read as another library reads it', () => {
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 24 }), (all) => {
      const text = all.join('')
      const judge = () =>
        parse(text, { relax_column_count: true, relax_quotes: true, record_delimiter: '\n' }) as string[][]
      let expected: string[][] | undefined
      try {
        expected = judge()
      } catch {
        // A quote that is never closed.
      }
      if (expected) expect([...csvRecords(text, ',')]).toEqual(expected)
      else expect(() => [...csvRecords(text, ',')]).toThrow()
    }),
    { numRuns: 2000 },
  )
})

it('lines may end in any way, in one file too', () => {
  expect([...csvRecords('a\r\nb\nc\rd', ';')]).toEqual([['a'], ['b'], ['c'], ['d']])
  expect([...csvRecords('"a\r\nb";\n;', ';')]).toEqual([
    ['a\r\nb', ''],
    ['', ''],
  ])
})
