import fc from 'fast-check'
import type { FieldDefinition, FormDefinition, OptionDefinition } from '../definition/definition.ts'

const words = { zh: '名称' }
const codes = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const option = (code: string, was?: string[]): OptionDefinition => ({ code, words, ...(was && { was }) })

const anyField = (code: string): fc.Arbitrary<FieldDefinition> =>
  fc.constantFrom<FieldDefinition>(
    { code, words, type: 'line' },
    { code, words, type: 'text' },
    { code, words, type: 'whole-number', most: 5000, required: true },
    { code, words, type: 'decimal', digits: 2, most: 5000 },
    { code, words, type: 'day', required: true },
    { code, words, type: 'yes-no' },
    { code, words, type: 'translated' },
    { code, words, type: 'period', open: true },
    { code, words, type: 'evidence', several: { most: 3, distinct: true } },
    { code, words, type: 'choice', options: [option('x'), option('y'), option('z')] },
    { code, words, type: 'choice', several: { most: 3 }, options: [option('x'), option('y')] },
    {
      code,
      words,
      type: 'rows',
      several: { most: 9 },
      cells: [
        { code: 'one', words, type: 'line', required: true },
        { code: 'two', words, type: 'whole-number', most: 99 },
      ],
    },
  )

/** A change an officer may make to a field; `nth` makes new names new. */
function changed(field: FieldDefinition, change: number, nth: number): FieldDefinition[] {
  const { several: _, ...one } = field
  switch (change) {
    case 0:
      return []
    case 1:
      return [{ ...field, code: `${field.code}${nth}`, was: field.code }]
    case 2:
      if (field.type === 'whole-number') return [{ ...field, type: 'decimal', digits: 2 }]
      if (field.type === 'line') return [{ ...field, type: 'text' }]
      return field.type === 'choice' ? [{ ...field, several: { most: 5 } }] : [field]
    case 3: {
      const [first, second, ...rest] = field.options ?? []
      if (!first || !second) return [{ ...field, required: true }]
      const was = [first, second].flatMap((of) => [of.code, ...(of.was ?? [])])
      return [{ ...field, options: [option(`new${nth}`, was), ...rest] }]
    }
    case 4:
      if (!field.cells) return [{ ...field, type: 'day' }]
      return [
        {
          ...field,
          cells: [
            ...field.cells.map((cell) => ({ ...cell, code: `${cell.code}${nth}`, was: cell.code })),
            { code: `new${nth}`, words, type: 'day', required: true },
          ],
        },
      ]
    case 5:
      return [one]
    case 6:
      return field.options ? [{ ...field, options: field.options.slice(1) }] : [field]
    default:
      return [field]
  }
}

const anyForm: fc.Arbitrary<FormDefinition> = fc
  .tuple(...codes.slice(0, 4).map(anyField))
  .map((fields) => ({ code: 'form', version: 1, words, fields }))

/** A form with changes one after the other: some are safe, some would break what was kept before. */
export const anyVersions: fc.Arbitrary<FormDefinition[]> = fc
  .tuple(
    anyForm,
    fc.array(fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), { maxLength: 5 }),
    anyField('e'),
  )
  .map(([first, changes, added]) => {
    const versions = [first]
    for (const [nth, kinds] of changes.entries()) {
      const before = versions.at(-1) as FormDefinition
      const fields = before.fields.flatMap((field, position) => changed(field, kinds[position] ?? 9, nth))
      const more = nth % 2 === 0 ? [{ ...added, code: `e${nth}` }] : []
      versions.push({ ...before, version: before.version + 1, fields: [...fields, ...more] })
    }
    return versions
  })
