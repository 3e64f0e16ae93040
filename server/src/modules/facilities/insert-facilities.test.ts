import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { insertFacilities } from './index.ts'

let platform: TestPlatform
let officer: Client
let checker: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  officer = await platform.as('officer', platform.world.banner.organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const facts = (kind: string) => ({
  kind,
  name: '巴拉嘎尔高勒镇科普阵地',
  organizationId: platform.world.banner.organizationId,
  areaId: platform.world.town.areaId,
  quantity: 2,
  openedOn: '2021-06-15',
  note: '',
})
const step = ({ personId }: Client) => ({
  by: { id: personId, name: '乌兰' },
  at: new Date('2021-07-01T02:00:00Z'),
})

/** What a facility counts for, how it stands and what happened to it, but for who, when and under which code. */
async function traces(id: string) {
  const { body } = await officer.get(`/api/figures/sources/facility/${id}`)
  const lines = body.lines.map(({ entry: _, ...line }: { entry: number }) => line)
  const { facility, history } = (await officer.get(`/api/facilities/${id}`)).body
  const kept = (version: Record<string, unknown>) => {
    const { id: _, code, recordedAt, submittedAt, countedAt, ...rest } = version
    return { ...rest, moments: [recordedAt, submittedAt, countedAt].map((at) => at !== null) }
  }
  const events = history.map((event: { facts: Record<string, unknown> | null }) => ({
    ...event,
    at: null,
    personName: null,
    facts: null,
  }))
  return { lines, facility: kept(facility), events, last: kept(history.at(-1).facts) }
}

it.each(['e-station', 'exhibit'])(
  'a %s registered in a form stands as one that was written with its life',
  async (kind) => {
    const { body } = await officer.post('/api/facilities', facts(kind))
    await checker.post(`/api/facilities/${body.id}/accept`, { version: 1 })
    const life = { recorded: step(officer), submitted: step(officer), counted: step(checker) }
    const [written] = await platform.db
      .transaction()
      .execute((trx) => insertFacilities(trx, [{ facts: { ...facts(kind), adjustment: null }, ...life }]))
    expect(written?.code).toMatch(new RegExp(`^${kind}-[0-9A-F]{8}$`))
    const expected = await traces(body.id)
    expect(expected.lines).toHaveLength(1)
    expect(await traces(written?.id ?? '')).toEqual(expected)
  },
)
