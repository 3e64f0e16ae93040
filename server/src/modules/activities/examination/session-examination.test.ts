import { tableFields } from '@medelge/fields'
import type { Cell } from '@medelge/sheets'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertPopulation } from '#modules/areas'
import type { GivenRow } from '#platform/sheets/import-kind'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { type SessionFacts, sessionFields } from '../session.fields.ts'
import { checkRows } from '../tables/check-session-rows.ts'

let test: TestPlatform
let clerk: Client
let codeOf: Map<number, string>

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { banner, town } = test.world
  clerk = await test.as('recorder', banner.organizationId)
  const units = await test.db.selectFrom('organization').select(['id', 'name']).execute()
  codeOf = new Map(units.map(({ id, name }) => [id, name]))
  // The first count of the town is younger than what is recorded there.
  await test.db.deleteFrom('population').where('areaId', '=', town.areaId).execute()
  await insertPopulation(test.db, [{ areaId: town.areaId, year: 2023, inhabitants: 500, source: '统计' }])
  await clerk.post('/api/sessions', factsOf({ title: '第一场讲座' }))
})
afterAll(() => test.close())

const factsOf = (change: Partial<SessionFacts>): SessionFacts => ({
  kind: 'lecture',
  title: '草原防火科普讲座',
  day: '2021-09-18',
  areaId: test.world.town.areaId,
  place: '文化站',
  hosts: [test.world.banner.organizationId],
  headcounts: [{ audience: 'public', offline: 86, online: 0 }],
  countMethod: 'sheet',
  ...change,
})

// Mostly sound, or nothing would ever be asked.
const day = fc.oneof(
  { arbitrary: fc.constant('2021-09-18'), weight: 3 },
  { arbitrary: fc.constantFrom('2021-09-19', '2022-01-21', '1999-05-01'), weight: 1 },
)
const time = fc.constantFrom(null, '09:00', '11:30')

const anyFacts = () => {
  const { town, banner, siblingBanner } = test.world
  return fc
    .record({
      title: fc.constantFrom('第一场讲座', '第一场讲座 ', '第１场讲座', '另一场'),
      day,
      endDay: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: day, weight: 1 }),
      startTime: time,
      endTime: time,
      areaId: fc.constantFrom(town.areaId, banner.areaId),
      hosts: fc.constantFrom(banner, banner, banner, siblingBanner).map((unit) => [unit.organizationId]),
      headcounts: fc
        .constantFrom(5, 5, 600, 9_000_000)
        .map((offline) => [{ audience: 'public' as const, offline, online: 0 }]),
    })
    .map(factsOf)
}

/** The row of a table that says the same as a form. */
async function rowOf(facts: SessionFacts): Promise<GivenRow> {
  const area = await test.db
    .selectFrom('area')
    .select('code')
    .where('id', '=', facts.areaId)
    .executeTakeFirstOrThrow()
  const values: Record<string, Cell> = {
    area: area.code,
    hosts: facts.hosts.map((host) => codeOf.get(host)).join('、'),
    audience: 'public',
    offline: facts.headcounts[0]?.offline ?? 0,
  }
  for (const { name, column } of tableFields(sessionFields)) {
    const value = facts[name]
    if (!(column in values) && typeof value === 'string') values[column] = value
  }
  return { row: 2, cells: [], cell: (column) => values[column] ?? null }
}

const asked: Record<string, string> = {
  QUESTION_INHABITANTS: 'more-than-inhabitants',
  QUESTION_FAR_DAY: 'far-day',
  QUESTION_SAME_SESSION: 'same-session',
  CELL_ORGANIZATION_OUT_OF_REACH: 'SESSION_HOST_NOT_YOURS',
}

async function foundInTable(facts: SessionFacts): Promise<string[]> {
  const actor = {
    id: clerk.personId,
    name: '乌兰',
    roles: [{ role: 'recorder' as const, organizationId: test.world.banner.organizationId }],
  }
  const importContext = {
    actor,
    organizationId: test.world.banner.organizationId,
    now: new Date('2022-01-20T02:00:00Z'),
    today: '2022-01-20',
    usualYear: 2021,
    submit: false,
    keyring: test.platform.keyring,
    file: { evidenceId: '', name: '' },
  }
  const { problems, questions } = await checkRows(
    test.db,
    [await rowOf(facts)],
    importContext,
    async () => {},
  )
  return [...problems, ...questions].map(({ code }) => asked[code] ?? code).sort()
}

async function foundInForm(facts: SessionFacts): Promise<string[]> {
  const { status, body } = await clerk.post('/api/sessions', facts)
  if (status === 201) {
    await test.db.deleteFrom('session').where('id', '=', body.id).execute()
    return []
  }
  const { reservations, fields } = body.details
  if (reservations) return reservations.map((one: { reservation: string }) => one.reservation).sort()
  for (const { message } of fields) expect(message).toMatch(/[。）]$/)
  return fields.map(({ code }: { code?: string }) => code ?? body.code).sort()
}

it('finds the same in a form and in a table', async () => {
  const found = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyFacts(), async (facts) => {
      const [form, table] = [await foundInForm(facts), await foundInTable(facts)]
      for (const one of form) found.add(one)
      expect(table).toEqual(form)
    }),
    { numRuns: 100 },
  )
  // Whatever there is to find was found on the way.
  expect([...found].sort()).toEqual([
    'SESSION_DAYS_REVERSED',
    'SESSION_HOST_NOT_YOURS',
    'SESSION_IN_FUTURE',
    'SESSION_TIMES_REVERSED',
    'far-day',
    'more-than-inhabitants',
    'same-session',
  ])
})

it('asks in both about more people than a later census counted, where there is no earlier one', async () => {
  const crowd = factsOf({ title: '大讲座', headcounts: [{ audience: 'public', offline: 600, online: 0 }] })
  expect(await foundInForm(crowd)).toEqual(['more-than-inhabitants'])
  expect(await foundInTable(crowd)).toEqual(['more-than-inhabitants'])
})
