import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyGiven } from '../any-given.fixture.ts'
import {
  changeNames,
  compare,
  defineFields,
  draftOf,
  fieldsOf,
  formFields,
  givenOf,
  givenSchema,
  inPairs,
  keptSchema,
  problemsOf,
  readWhole,
  tableFields,
  wholeOf,
} from '../index.ts'

/** One field of each type, and each again as people may leave it out. */
const all = defineFields({
  title: { type: 'line', most: 120, required: true, wide: true },
  kind: { type: 'choice', of: ['lecture', 'visit'], words: 'kind', required: true },
  day: { type: 'day', notAfter: 'today', required: true },
  endDay: { type: 'day', from: 'day', folded: true },
  startTime: { type: 'time', folded: true },
  endTime: { type: 'time', folded: true, after: { from: 'startTime', on: 'day', until: 'endDay' } },
  area: { type: 'area', required: true, column: 'place' },
  hosts: {
    type: 'organization',
    required: true,
    several: { least: 1, most: 20, distinct: true },
  },
  series: { type: 'record', of: 'series', id: 'number' },
  heads: {
    type: 'rows',
    required: true,
    cells: {
      group: { type: 'choice', of: ['public', 'elderly', 'officials'], words: 'group' },
      came: { type: 'whole-number', most: 9999 },
      watched: { type: 'whole-number', most: 9999 },
    },
    distinct: 'group',
    several: { least: 1, most: 3 },
  },
  photos: { type: 'evidence', several: { most: 50, distinct: true } },
  themes: { type: 'line', most: 40, several: { most: 12 } },
  weather: { type: 'line', most: 40, folded: true },
  works: { type: 'whole-number', most: 500, folded: true },
  note: { type: 'text', most: 2000, folded: true },
  sure: { type: 'choice', of: ['far-day'], words: 'sure', several: { most: 1 }, silent: true },
})
const known = { area: [11, 12], hosts: [1, 2, 3], series: [5], photos: ['a'], evidence: ['a'] }
const given = anyGiven(all, known)

describe('whatever is given', () => {
  it('survives being kept, opened in a form and saved unchanged, field by field', () => {
    fc.assert(
      fc.property(given, (facts) => {
        const whole = wholeOf(all, facts)
        const again = wholeOf(all, givenOf(all, draftOf(all, whole)))
        for (const [name, { type }] of fieldsOf(all)) {
          if (type === 'evidence') continue
          expect([name, again[name as keyof typeof again]]).toEqual([name, whole[name as keyof typeof whole]])
        }
        expect(readWhole(all, whole)).toEqual(whole)
      }),
    )
  })

  it('is different from another in every field that is different, and from itself in none', () => {
    fc.assert(
      fc.property(given, given, (one, other) => {
        const [was, is] = [wholeOf(all, one), wholeOf(all, other)]
        expect(compare(all, was, { ...was, heads: [...was.heads].reverse() })).toEqual([])
        const changed = new Set(compare(all, was, is).map(({ field }) => field))
        for (const name of changeNames(all)) {
          if (name === 'came' || name === 'watched') continue
          const differs = JSON.stringify(was[name]) !== JSON.stringify(is[name])
          expect([name, changed.has(name)]).toEqual([name, differs])
        }
      }),
    )
  })

  it('laid on with what changed, gives the other one', () => {
    fc.assert(
      fc.property(given, given, (one, other) => {
        const [was, is] = [wholeOf(all, one), wholeOf(all, other)]
        const patched: Record<string, unknown> = { ...was, heads: is.heads }
        for (const change of compare(all, was, is))
          if (!('group' in change)) patched[change.field] = change.after
        expect(compare(all, patched, is)).toEqual([])
      }),
    )
  })

  it('knows empty, missing and none as the same, and the leading host from the others', () => {
    const empty = Object.fromEntries(changeNames(all).map((name) => [name, null]))
    expect(compare(all, {}, { ...empty, note: '', themes: [], works: 0 })).toEqual([])
    expect(compare(all, { hosts: [1, 2] }, { hosts: [2, 1] })).toHaveLength(1)
  })

  it('read backwards changes the same with before and after exchanged', () => {
    const sorted = (changes: object[]) => changes.map((change) => JSON.stringify(change)).sort()
    fc.assert(
      fc.property(given, given, (one, other) => {
        const back = compare(all, other, one).map(({ before, after, ...rest }) => {
          const { field, ...key } = rest
          return { field, ...key, before: after, after: before }
        })
        expect(sorted(back)).toEqual(sorted(compare(all, one, other)))
      }),
    )
  })
})

describe('every field', () => {
  it('has a place in a form once, in a table once, and in a history once', () => {
    const { open, folded } = formFields(all)
    const shown = [...inPairs(open), ...inPairs(folded)].flat().map(([name]) => name)
    const filled = Object.keys(all).filter((name) => name !== 'sure')
    expect([...shown].sort()).toEqual([...filled].sort())
    expect(tableFields(all).map(({ name }) => name)).toEqual([...open, ...folded].map(([name]) => name))
    expect(tableFields(all).find(({ name }) => name === 'area')?.column).toBe('place')
    const told = filled.filter((name) => name !== 'photos' && name !== 'heads')
    expect(changeNames(all)).toEqual([...told, 'came', 'watched'])
  })

  it('is kept as something, also when nothing is said of it', () => {
    const facts = {
      title: '讲座',
      kind: 'lecture',
      day: '2021-09-18',
      area: 11,
      hosts: [1],
      heads: [],
    } as const
    const whole = wholeOf(all, { ...facts, hosts: [1], heads: [] })
    expect(Object.values(whole)).not.toContain(undefined)
    expect(whole).toMatchObject({ endDay: null, series: null, themes: [], weather: '', works: 0, sure: [] })
  })

  it('has limits where it is given, and none where it is kept', () => {
    expect(givenSchema(all.themes)).toMatchObject({ maxItems: 12, items: { maxLength: 40, minLength: 1 } })
    expect(keptSchema(all.themes)).toEqual({ type: 'array', items: { type: 'string' } })
    expect(givenSchema(all.weather)).toEqual({ type: 'string', maxLength: 40 })
    expect(givenSchema(all.hosts)).toMatchObject({ minItems: 1, uniqueItems: true })
    expect(givenSchema(all.series)).toMatchObject({ anyOf: [{ type: 'integer' }, { type: 'null' }] })
  })
})

describe('what cannot be', () => {
  const base = { title: '讲座', kind: 'lecture', area: 11, hosts: [1], day: '2021-09-18' } as const
  const heads = [{ group: 'public' as const, came: 1, watched: 0 }]
  const found = (change: object) =>
    problemsOf(all, { ...base, hosts: [1], heads, ...change }, '2021-10-01').map(
      ({ problem, field }) => `${problem} ${field}`,
    )
  it.each([
    [{}, []],
    [{ endDay: '2021-09-17' }, ['days-reversed endDay']],
    [{ day: '2021-10-02' }, ['in-future day']],
    [{ startTime: '10:00', endTime: '09:00' }, ['times-reversed endTime']],
    [{ startTime: '10:00', endTime: '09:00', endDay: '2021-09-18' }, ['times-reversed endTime']],
    [{ startTime: '22:00', endTime: '01:00', endDay: '2021-09-19' }, []],
    [{ heads: [...heads, ...heads] }, ['listed-twice heads']],
  ])('%j: %j', (change, problems) => {
    expect(found(change)).toEqual(problems)
  })
})
