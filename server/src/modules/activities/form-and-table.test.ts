import { SESSION_KINDS } from '@medelge/figures'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messagesOf } from '#platform/locale'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, settled, workbook } from '../imports/import.fixture.ts'
import { countMethods, groups, type SessionFacts } from './session.fields.ts'
import { sessionColumns } from './tables/session.columns.ts'

// Two of the same world, so that what one of them has recorded is nothing the other must be asked about.
let byForm: TestPlatform
let byTable: TestPlatform
beforeAll(async () => {
  const clock = () => new Date('2021-12-20T02:00:00Z')
  ;[byForm, byTable] = await Promise.all([buildTestPlatform({ clock }), buildTestPlatform({ clock })])
})
afterAll(() => Promise.all([byForm.close(), byTable.close()]))

const wordFor = (key: string) => messagesOf('zh-CN').get(key) ?? ''

const words = fc.constantFrom('草原防火', '接羔保育', '食品安全', '急救常识')
const people = fc.integer({ min: 1, max: 400 })
const given = fc.record({
  title: fc.uuid().map((id) => `科普活动${id}`),
  kind: fc.constantFrom(...SESSION_KINDS),
  day: fc
    .integer({ min: 0, max: 340 })
    .map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10)),
  startTime: fc.constantFrom(null, '09:00'),
  endTime: fc.constantFrom(null, '10:30'),
  place: words,
  head: fc.record({ audience: fc.constantFrom(...groups), offline: people, online: people }),
  countMethod: fc.constantFrom(...countMethods),
  materials: fc.constantFrom(0, 30),
  works: fc.constantFrom(0, 7),
  themes: fc.uniqueArray(words, { maxLength: 3 }),
  experts: fc.uniqueArray(words, { maxLength: 2 }),
  note: fc.constantFrom('', '三天'),
})
type Drawn = typeof given extends fc.Arbitrary<infer T> ? T : never

const factsOf = ({ head, ...rest }: Drawn, { world }: TestPlatform): SessionFacts => ({
  ...rest,
  areaId: world.banner.areaId,
  hosts: [world.banner.organizationId, world.institution.organizationId],
  headcounts: [head],
})

/** The same facts as a row under the titles of the template. */
function rowOf({ head, themes, experts, ...rest }: Drawn, { world }: TestPlatform) {
  const list = (items: readonly string[]) => items.join('、') || null
  const cells: Record<string, string | number | null> = {
    ...rest,
    kind: wordFor(`value.session-kind.${rest.kind}`),
    area: world.banner.name,
    hosts: list([world.banner.organizationName, world.institution.name]),
    audience: wordFor(`value.audience.${head.audience}`),
    offline: head.offline,
    online: head.online,
    method: wordFor(`value.count-method.${rest.countMethod}`),
    themes: list(themes),
    experts: list(experts),
  }
  return sessionColumns.map(({ field }) => cells[field] ?? null)
}

async function recordByForm(drawn: readonly Drawn[], client: Client, submit: boolean) {
  for (const one of drawn) {
    const made = await client.post('/api/sessions', { ...factsOf(one, byForm), submit })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
  }
}

async function recordByTable(drawn: readonly Drawn[], client: Client, submit: boolean) {
  const titles = sessionColumns.map(({ key }) => wordFor(`${key}.column`) || wordFor(key))
  const bytes = await workbook([titles, ...drawn.map((one) => rowOf(one, byTable))])
  const unit = byTable.world.banner.organizationId
  const run = await beginImport(client, 'sessions', unit, { name: '台账.xlsx', bytes })
  if (!submit) {
    await client.patch(`/api/imports/${run.id}`, { submit })
    await settled(client, run.id)
  }
  expect(await carryOut(client, run.id, { confirmed: true }), JSON.stringify(run.problems)).toMatchObject({
    state: 'imported',
  })
}

/** All that is known of the sessions of some titles, but for who, when, and under which number. */
async function traces({ db }: TestPlatform, checker: Client, titles: readonly string[]) {
  const found = []
  for (const title of [...titles].sort()) {
    const row = await db
      .selectFrom('session')
      .selectAll()
      .where('title', '=', title)
      .executeTakeFirstOrThrow()
    const { id, recordedAt, submittedAt, countedAt, recordedBy, submittedBy, acceptedBy, ...kept } = row
    const { body } = await checker.get(`/api/sessions/${id}`)
    const history = body.history.map(({ facts, ...event }: { facts: Record<string, unknown> | null }) => ({
      ...event,
      facts: facts && withoutLife(facts),
      at: null,
      note: null,
      personName: null,
    }))
    const source = await checker.get(`/api/figures/sources/session/${id}`)
    const lines = source.body.lines?.map(({ entry: _, ...line }: { entry: number }) => line) ?? []
    const scope = await db
      .selectFrom('sessionScope')
      .select(['organizationId', 'day'])
      .where('sessionId', '=', id)
      .orderBy('organizationId')
      .execute()
    const moments = [recordedAt, submittedAt, countedAt].map((at) => at !== null)
    const hands = [recordedBy, submittedBy].map((hand) => hand !== null)
    found.push({ kept, moments, hands, accepted: acceptedBy.length, history, lines, scope })
  }
  return found
}

function withoutLife(version: Record<string, unknown>) {
  const { id, recordedBy, submittedBy, acceptedBy, recordedAt, submittedAt, countedAt, ...facts } = version
  return { ...facts, moments: [recordedAt, submittedAt, countedAt].map((at) => at !== null) }
}

async function told(platform: TestPlatform, checker: Client) {
  await delivered(platform)
  const { body } = await checker.get('/api/notifications')
  return body.items.map(({ text }: { text: string }) => text)
}

it('the same sessions by form and by table leave the same rows, lines, history and notices', async () => {
  const at = async (platform: TestPlatform) => ({
    platform,
    recorder: await platform.as('recorder', platform.world.banner.organizationId),
    checker: await platform.as('checker', platform.world.league.organizationId),
  })
  const [form, table] = await Promise.all([at(byForm), at(byTable)])
  const same = fc.asyncProperty(
    fc.array(given, { minLength: 1, maxLength: 5 }),
    fc.boolean(),
    async (drawn, submit) => {
      await recordByForm(drawn, form.recorder, submit)
      await recordByTable(drawn, table.recorder, submit)
      const titles = drawn.map(({ title }) => title)
      const both = async () => {
        const formed = await traces(byForm, form.checker, titles)
        expect(await traces(byTable, table.checker, titles)).toEqual(formed)
        return formed
      }
      expect((await both()).map(({ kept }) => kept.state)).toEqual(
        titles.map(() => (submit ? 'submitted' : 'draft')),
      )
      if (!submit) return
      for (const { platform, checker } of [form, table]) {
        const rows = await platform.db
          .selectFrom('session')
          .select('id')
          .where('title', 'in', titles)
          .execute()
        for (const { id } of rows)
          expect((await checker.post(`/api/sessions/${id}/accept`, { version: 1 })).status).toBe(200)
      }
      expect((await both()).every(({ kept }) => kept.state === 'counted')).toBe(true)
    },
  )
  // What is recorded stays recorded: a smaller example would be asked whether it is the same session.
  await fc.assert(same, { numRuns: 3, endOnFailure: true })
  expect(await told(byTable, table.checker)).toEqual(await told(byForm, form.checker))
})
