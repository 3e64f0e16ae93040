import { compare, draftOf, type FieldSet, fieldsOf, givenOf } from '@medelge/fields'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { anyGiven } from '../../../../libs/fields/src/any-given.fixture.ts'
import { insertSeries } from './index.ts'
import { reservations, type SessionFacts, sessionFields } from './session.fields.ts'

let platform: TestPlatform
let recorder: Client
let anyFacts: fc.Arbitrary<SessionFacts>

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  const { banner, town } = platform.world
  recorder = await platform.as('recorder', banner.organizationId)
  await insertSeries(platform.db, [{ code: 'spring', name: '科技冬春行', kind: 'brand' }])
  const series = await platform.db.selectFrom('series').select('id').executeTakeFirstOrThrow()
  const days = { startsOn: '2021-01-01', endsOn: '2021-12-31' }
  const plan = { title: '冬春行', organizationId: banner.organizationId, ...days }
  const activity = await recorder.post('/api/activities', plan)
  const known = {
    areaId: [town.areaId, banner.areaId],
    hosts: [banner.organizationId],
    seriesId: [series.id],
    activityId: [activity.body.id],
  }
  anyFacts = anyGiven(sessionFields, known).map(possible)
})
afterAll(() => platform.close())

/** The same facts in an order that can be, and sure of all that may be asked. */
function possible(facts: SessionFacts): SessionFacts {
  const [day = '', endDay = ''] = [facts.day, facts.endDay ?? ''].sort()
  const [startTime = '', endTime = ''] = [facts.startTime ?? '', facts.endTime ?? ''].sort()
  return { ...facts, day, endDay, startTime, endTime, confirmed: [...reservations] }
}

const read = async (id: string) => (await recorder.get(`/api/sessions/${id}`)).body.session

describe('every field of a session', () => {
  it('survives being recorded, read, opened in a form and saved unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const made = await recorder.post('/api/sessions', facts)
        expect([made.status, made.body.message]).toEqual([201, undefined])
        const before = await read(made.body.id)
        // What the form sends of a record nobody touched.
        const untouched = givenOf(sessionFields, draftOf(sessionFields, before))
        const body = { ...untouched, confirmed: [...reservations], version: 1 }
        expect((await recorder.put(`/api/sessions/${before.id}`, body)).status).toBe(200)
        const after = await read(before.id)
        expect(compare(sessionFields, before, after)).toEqual([])
        for (const [name, { type }] of fieldsOf(sessionFields as FieldSet)) {
          if (type === 'evidence') continue
          const said = facts[name as keyof SessionFacts]
          expect([name, before[name]]).toEqual([name, typeof said === 'string' ? said.trim() : said])
          expect([name, after[name]]).toEqual([name, before[name]])
        }
      }),
      { numRuns: 12 },
    )
  })
})
