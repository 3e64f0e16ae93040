import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { community } from './community.fixture.ts'
import { readDefinition } from './read-definition.ts'

const told = (written: unknown) =>
  readDefinition(written).problems.map(({ problem, at, about }) =>
    [problem, at, about].filter(Boolean).join(' '),
  )
const line = { code: 'name', words: { zh: '名称' }, type: 'line' }
const form = (...fields: unknown[]) => ({ code: 'base', version: 1, words: { zh: '基地' }, fields })
const option = (code: string) => ({ code, words: { zh: code } })
const choice = { ...line, type: 'choice', options: [option('a')] }

describe('a definition', () => {
  it('is read as it was written, into objects of its own', () => {
    const written = structuredClone(community)
    const { definition, problems } = readDefinition(written)
    expect(problems).toEqual([])
    expect(definition).toEqual(written)
    expect(definition?.fields[0]).not.toBe(written.fields[0])
  })

  it.each<[string, unknown, string[]]>([
    ['nothing', null, ['not-of-shape']],
    ['no fields', form(), ['too-few fields 1']],
    ['too many fields', form(...Array(101).fill(line)), ['too-many fields 100']],
    ['a code of capitals', form({ ...line, code: 'Name' }), ['not-a-code fields[0].code Name']],
    [
      'a code that objects know',
      form({ ...line, code: 'constructor' }),
      ['code-reserved fields[0].code constructor'],
    ],
    ['a code of the language', form({ ...line, code: 'in' }), ['code-reserved fields[0].code in']],
    ['a code twice', form(line, line), ['code-twice fields name']],
    ['words of nothing', form({ ...line, words: { zh: ' ' } }), ['empty fields[0].words.zh']],
    ['long words', form({ ...line, words: { zh: '名'.repeat(201) } }), ['too-long fields[0].words.zh 200']],
    ['an unknown key', form({ ...line, onclick: 'x' }), ['unknown-key fields[0].onclick']],
    [
      'a prototype',
      JSON.parse(
        '{"__proto__":{"code":"x"},"code":"base","version":1,"words":{"zh":"a"},"fields":[{"code":"name","words":{"zh":"b"},"type":"line"}]}',
      ),
      ['unknown-key __proto__'],
    ],
    ['a limit of another type', form({ ...line, digits: 2 }), ['key-of-another-type fields[0].digits']],
    ['a line without an end', form({ ...line, most: 10_000 }), ['out-of-range fields[0].most 500']],
    [
      'a first number out of its limits',
      form({ ...line, type: 'whole-number', most: 5, initial: 6 }),
      ['out-of-range fields[0].initial 5'],
    ],
    ['a first choice that is none', form({ ...choice, initial: 'b' }), ['names-nothing fields[0].initial b']],
    [
      'a first yes in words',
      form({ ...line, type: 'yes-no', initial: 'yes' }),
      ['not-of-shape fields[0].initial'],
    ],
    ['a first line', form({ ...line, initial: '甲' }), ['key-of-another-type fields[0].initial']],
    ['a choice of nothing', form({ ...line, type: 'choice' }), ['missing-key fields[0].options']],
    [
      'only retired options',
      form({ ...choice, options: [{ ...option('a'), retired: true }] }),
      ['nothing-to-choose fields[0].options'],
    ],
    [
      'an option twice',
      form({ ...choice, options: [option('a'), { ...option('b'), was: ['a'] }] }),
      ['code-twice fields[0].options a'],
    ],
    [
      'a day before no day',
      form({ ...line, type: 'day', from: 'end' }),
      ['names-nothing fields[0].from end'],
    ],
    [
      'rows by no cell',
      form({ ...line, type: 'rows', several: { most: 3 }, cells: [line], distinct: 'kind' }),
      ['names-nothing fields[0].distinct kind'],
    ],
    [
      'rows in rows',
      form({ ...line, type: 'rows', several: { most: 3 }, cells: [{ ...line, type: 'rows' }] }),
      ['not-in-a-table fields[0].cells[0].type rows'],
    ],
    [
      'files in rows',
      form({ ...line, type: 'rows', several: { most: 3 }, cells: [{ ...line, type: 'evidence' }] }),
      ['not-in-a-table fields[0].cells[0].type evidence'],
    ],
    [
      'a cell of no type',
      form({ ...line, type: 'rows', several: { most: 3 }, cells: [{ ...line, type: 'moon' }] }),
      ['not-of-shape fields[0].cells[0].type'],
    ],
    [
      'several days',
      form({ ...line, type: 'day', several: { most: 3 } }),
      ['key-of-another-type fields[0].several'],
    ],
    [
      'a required computed value',
      form({ ...line, computed: '"a"', required: true }),
      ['computed-by-nobody fields[0].required'],
    ],
    ['an endless expression', form({ ...line, when: '1'.repeat(501) }), ['too-long fields[0].when 500']],
  ])('with %s is refused where it is wrong', (_, written, problems) => {
    expect(told(written)).toEqual(problems)
  })

  it('is refused or read, whatever is written, with an end of problems', () => {
    const any = fc.anything({ withNullPrototype: true, withBigInt: false })
    const near = fc.record({ code: any, version: any, words: any, fields: fc.array(any) })
    fc.assert(
      fc.property(fc.oneof(any, near), (written) => {
        const { definition, problems } = readDefinition(written)
        expect(problems.length > 0).toBe(definition === undefined)
        expect(problems.length).toBeLessThanOrEqual(50)
      }),
    )
  })
})
