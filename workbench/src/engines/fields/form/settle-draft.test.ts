import { fieldAccess, formOf } from '@medelge/fields/definition'
import { compileExpressions } from '@medelge/fields/expressions'
import { expect, it } from 'vitest'
import { community } from '../../../../../libs/fields/src/definition/community.fixture.ts'
import { settleDraft } from './settle-draft.ts'

const form = formOf(community, compileExpressions(community).expressions)
const today = '2021-10-01'
const base = { name: '团结社区', level: 'region' }

it('sends what is asked, and leaves in the form what is not', () => {
  const hidden = settleDraft(form, { ...base, funded: false, grant: 500 }, { today })
  expect(hidden.problems).toEqual([])
  expect(hidden.asked.has('grant')).toBe(false)
  expect(hidden.given).toEqual({ ...base, funded: false, rooms: [] })
  expect(settleDraft(form, { ...base, funded: true, grant: 500 }, { today }).given).toMatchObject({
    grant: 500,
  })
})

it('leaves a record what it held where a field is not asked any more', () => {
  const before = { ...base, funded: true, grant: 500 }
  const same = settleDraft(form, { ...before, funded: false }, { today, before })
  expect(same.given).toMatchObject({ funded: false, grant: 500 })
  const typed = settleDraft(form, { ...before, funded: false, grant: 900 }, { today, before })
  expect(typed.problems).toEqual([])
  expect(typed.given).toMatchObject({ grant: 500 })
})

it('counts the rows of a problem as they stand on the screen', () => {
  const rooms = [{}, { name: '一', floor: '1.5' }, {}, { name: '二', floor: '1.234' }]
  expect(settleDraft(form, { ...base, rooms }, { today }).problems).toEqual([
    { field: 'rooms', problem: 'too-many-places', limit: 2, position: 3, cell: 'floor' },
  ])
})

it('sends and judges only what is theirs to fill in, and computes with the rest', () => {
  const before = { ...base, households: 4, members: 2, phone: '13800000001' }
  const access = { ...fieldAccess(community, ['recorder']), change: new Set(['members', 'why']) }
  const { given, values, problems } = settleDraft(form, { members: 3 }, { today, before, access })
  expect(given).toEqual({ members: 3 })
  expect(values).toMatchObject({ share: '0.75', name: '团结社区' })
  expect(problems).toEqual([])
})
