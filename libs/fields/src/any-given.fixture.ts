import fc from 'fast-check'
import { type Field, type FieldSet, fieldsOf, isFilledIn, isHeld } from './field.ts'
import { decimalOf } from './values/decimal.ts'
import type { Given } from './values/values.ts'

/** What fields may name that lies outside of them, by the name of the field: ids of real areas, units, series. */
export type Known = Readonly<Record<string, readonly unknown[]>>

const day = fc
  .date({ min: new Date('2021-01-01T00:00:00Z'), max: new Date('2021-09-30T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const uuid = fc.uuid()
/** Decimals as they are kept, from 0 to `most`. */
const decimal = (digits: number, most: number) =>
  fc.bigInt({ min: 0n, max: BigInt(most) * 10n ** BigInt(digits) }).map((scaled) => decimalOf(scaled, digits))
const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'))
const words = (most: number) =>
  fc
    .array(fc.constantFrom('草原', '防火', '科普', 'km', '2021', ' ', '（一）'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => `讲${parts.join('')}座`.slice(0, most))

function one(name: string, field: Field, known: Known): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'line':
    case 'text':
      return words(field.most)
    case 'choice':
      return fc.constantFrom(...field.of)
    case 'yes-no':
      return fc.boolean()
    case 'whole-number':
      return fc.integer({ min: field.unknown ? (field.least ?? 0) : 1, max: Math.min(field.most, 5000) })
    case 'money':
      return fc.maxSafeNat().map((fen) => fen % (field.most + 1))
    case 'decimal':
      return decimal(field.digits, field.most)
    case 'day':
      return day
    case 'month':
      return day.map((of) => of.slice(0, 7))
    case 'period':
      return fc.tuple(day, field.open ? fc.option(day) : day).map(([one, other]) => {
        const [from, to] = other !== null && other < one ? [other, one] : [one, other]
        return { from, to }
      })
    case 'translated':
      return fc.record({ zh: words(field.most), mn: fc.constantFrom('', 'ᠰᠢᠨᠵᠢᠯᠡᠬᠦ', 'ᠮᠡᠳᠡᠯᠭᠡ') })
    case 'person':
    case 'evidence':
      return known[name] ? fc.constantFrom(...known[name]) : uuid
    case 'time':
      return fc.tuple(two(23), two(59)).map((parts) => parts.join(':'))
    case 'rows':
      return fc.record(
        Object.fromEntries(Object.entries(field.cells).map(([cell, of]) => [cell, one(cell, of, known)])),
      )
    default: {
      const values = known[name]
      if (!values) throw new Error(`name some values for ${name}`)
      return fc.constantFrom(...values)
    }
  }
}

function several(name: string, field: Field, known: Known): fc.Arbitrary<unknown> {
  const value = one(name, field, known)
  if (!field.several) return value
  const most = Math.min(field.several.most, field.type === 'rows' ? 4 : (known[name]?.length ?? 3))
  if (field.type === 'rows') {
    const key = field.distinct
    if (key === undefined) return fc.array(value, { minLength: 1, maxLength: most })
    return fc.uniqueArray(value, {
      minLength: 1,
      maxLength: most,
      selector: (row) => (row as Record<string, unknown>)[key],
    })
  }
  return fc.uniqueArray(value, { minLength: 1, maxLength: most })
}

/** Facts in which every field that people fill in says something, whatever fields there are. */
export const anyGiven = <S extends FieldSet>(fields: S, known: Known = {}): fc.Arbitrary<Given<S>> =>
  fc.record(
    Object.fromEntries(
      fieldsOf(fields)
        .filter(([, field]) => isFilledIn(field) && (isHeld(field) || known.evidence))
        .map(([name, field]) => [name, several(name, field, known)]),
    ),
  ) as fc.Arbitrary<Given<S>>
