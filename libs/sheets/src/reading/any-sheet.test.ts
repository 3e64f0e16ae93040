import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SheetRefused } from '../sheet-refused.ts'
import { anySheet, asShown, shownBy } from './any-sheet.fixture.ts'
import { openBook } from './open-book.ts'
import { archive } from './raw-xlsx.fixture.ts'
import { bookOf, partsOf, strict, usual } from './write-sheet.fixture.ts'

const rowsOf = async (bytes: Buffer) => (await (await openBook(bytes, 'xlsx')).read(0)).rows

it.each([
  ['as most programs write it', usual],
  ['in the strict form, with prefixes and parts of other names', strict],
])('any sheet is read as it is shown, %s', async (_, dialect) => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (sheet) => {
      expect(asShown(await rowsOf(bookOf(sheet, dialect)))).toEqual(shownBy(sheet))
    }),
    { numRuns: 150 },
  )
})

/** What a torn transfer, a careless program or an attacker leaves in the place of a few signs. */
const wounds = [
  '',
  '"',
  '<',
  '>',
  '&',
  '<c',
  '<row r="',
  '</row>',
  ' r="A1"',
  't="s"',
  'e999',
  '\0',
  ':',
  '-1',
]

const ended = (work: Promise<unknown>) =>
  work.then(
    () => true,
    (error: unknown) => error instanceof SheetRefused || error,
  )

it('a wounded sheet is read or refused by name', async () => {
  const wound = fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom(...wounds), fc.nat())
  await fc.assert(
    fc.asyncProperty(anySheet, fc.array(wound, { minLength: 1, maxLength: 3 }), async (sheet, all) => {
      const parts = partsOf(sheet, usual)
      const names = Object.keys(parts)
      for (const [position, length, put, which] of all) {
        const name = names[which % names.length] ?? ''
        const part = parts[name] ?? ''
        const at = position % (part.length + 1)
        parts[name] = part.slice(0, at) + put + part.slice(at + length)
      }
      expect(await ended(rowsOf(archive(parts)))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

it('a wounded archive is read or refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySheet,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (sheet, changes) => {
        const bytes = bookOf(sheet, usual)
        for (const [position, byte] of changes) bytes[position % bytes.length] = byte
        expect(await ended(rowsOf(bytes))).toBe(true)
      },
    ),
    { numRuns: 150 },
  )
})
