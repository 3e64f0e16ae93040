import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { MOST_KEPT } from './save-list-view.ts'

let platform: TestPlatform
let mine: Client
let other: Client
beforeAll(async () => {
  platform = await buildTestPlatform()
  const unit = platform.world.banner.organizationId
  mine = await platform.as('recorder', unit)
  other = await platform.as('recorder', unit)
})
afterAll(() => platform.close())

const view = {
  list: 'sessions',
  name: '待核对',
  filters: { state: 'submitted' },
  order: '-day',
  columns: null,
}
const save = async (change = {}, who = mine) =>
  (await who.post('/api/list-views', { ...view, ...change })).body
const kept = async (who = mine) => (await who.get('/api/list-views')).body
const named = async (who = mine) => (await kept(who)).views.map(({ name }: { name: string }) => name)

describe('a saved view', () => {
  it('comes back as it was saved, to its owner alone, and a second one of its name replaces it', async () => {
    const first = await save({ columns: ['title', 'state'] })
    expect(first).toMatchObject({ ...view, columns: ['title', 'state'] })
    const second = await save({ filters: { state: 'returned' } })
    expect(second.id).toBe(first.id)
    expect((await kept()).views).toEqual([{ ...view, id: first.id, filters: { state: 'returned' } }])
    expect(await named(other)).toEqual([])
  })

  it('is renamed, but never to the name of another one of its list', async () => {
    const { id } = await save({ name: '甲' })
    await save({ name: '乙' })
    await save({ name: '丙', list: 'people' })
    const rename = (name: string, who = mine) => who.patch(`/api/list-views/${id}`, { name })
    expect((await rename('乙')).body.code).toBe('LIST_VIEW_NAME_TAKEN')
    expect((await rename('丙')).status).toBe(200)
    expect((await rename('丙')).status).toBe(200)
    expect((await rename('丁', other)).status).toBe(404)
    expect((await rename(' ')).status).toBe(400)
    expect(await named()).toContain('丙')
  })

  it('is forgotten by its owner alone, and the list then opens with none', async () => {
    const { id } = await save({ name: '要忘的' })
    expect((await mine.put('/api/list-choices/sessions', { columns: null, defaultView: id })).status).toBe(
      200,
    )
    expect((await other.del(`/api/list-views/${id}`)).status).toBe(404)
    expect((await mine.del(`/api/list-views/${id}`)).status).toBe(204)
    expect((await mine.del(`/api/list-views/${id}`)).status).toBe(404)
    expect((await kept()).choices).toEqual([{ list: 'sessions', columns: null, defaultView: null }])
  })

  it.each([
    { name: '' },
    { list: '../people' },
    { filters: { state: 1 } },
    { columns: [] },
    { columns: ['a', 'a'] },
  ])('is refused where it is none: %o', async (change) =>
    expect((await mine.post('/api/list-views', { ...view, ...change })).status).toBe(400),
  )
})

describe('the columns of a list', () => {
  it('are remembered per person and list, last choice first', async () => {
    const choose = (columns: string[] | null) =>
      other.put('/api/list-choices/people', { columns, defaultView: null })
    expect((await choose(['name', 'state'])).status).toBe(200)
    expect((await choose(['state', 'name'])).status).toBe(200)
    expect((await kept(other)).choices).toEqual([
      { list: 'people', columns: ['state', 'name'], defaultView: null },
    ])
    expect((await kept()).choices.some(({ list }: { list: string }) => list === 'people')).toBe(false)
  })

  it('open with no view of another person, nor with one of another list', async () => {
    const { id } = await save({ name: '自己的' })
    const opens = (who: Client, list: string) =>
      who.put(`/api/list-choices/${list}`, { columns: null, defaultView: id })
    expect((await opens(other, 'sessions')).status).toBe(404)
    expect((await opens(mine, 'people')).status).toBe(404)
    expect((await opens(mine, 'sessions')).status).toBe(200)
  })
})

it('does not let one person keep without end, and is nothing for strangers', async () => {
  const hoarder = await platform.as('recorder', platform.world.banner.organizationId)
  const rows = Array.from({ length: MOST_KEPT }, (_, n) => ({
    ...{
      personId: hoarder.personId,
      list: 'sessions',
      name: `第${n}个`,
      filters: '{}',
      sortedBy: null,
      columns: null,
    },
  }))
  await platform.db.insertInto('listView').values(rows).execute()
  expect((await hoarder.post('/api/list-views', view)).body.code).toBe('LIST_VIEWS_FULL')
  for (const answer of [
    await platform.anonymous.get('/api/list-views'),
    await platform.anonymous.post('/api/list-views', view),
    await platform.anonymous.put('/api/list-choices/people', { columns: null, defaultView: null }),
    await platform.anonymous.del('/api/list-views/018f3b1e-0000-7000-8000-000000000000'),
  ])
    expect(answer.status).toBe(401)
})
