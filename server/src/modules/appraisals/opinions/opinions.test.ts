import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterMembers, noTraits } from '#modules/members'
import { confirmForm, smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { drawRecords } from './take-sample.ts'

let platform: TestPlatform
let officer: Client
let checker: Client
let evaluator: Client
let other: Client
let path: string
let now = new Date('2021-10-01T02:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  const { banner, league, region } = platform.world
  officer = await platform.as('officer', banner.organizationId)
  checker = await platform.as('checker', league.organizationId)
  evaluator = await platform.as('evaluator', region.organizationId)
  other = await platform.as('evaluator', league.organizationId)
  for (let position = 1; position <= 6; position += 1) {
    const facts = sessionOf(platform.world, { title: `第${position}场`, submit: true })
    const { body } = await officer.post('/api/sessions', facts)
    await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })
    // The last one is taken out of every total before the form is frozen.
    if (position === 6)
      await checker.post(`/api/sessions/${body.id}/withdraw`, { version: 1, reason: '重复' })
  }
  const { body } = await officer.post('/api/appraisals', {
    organizationId: banner.organizationId,
    form: smallForm(),
  })
  await confirmForm(officer, checker, body.id)
  path = `/api/appraisals/${body.id}/versions/1`
})
afterAll(() => platform.close())

const say = (who: Client, code: string, comment: string, score: number | null) =>
  who.post(`${path}/opinions`, { code, comment, score })
const read = async (who = evaluator) => (await who.get(`${path}/opinions`)).body

describe('an evaluator’s opinion', () => {
  it('stands by row and person, the latest one, and leaves the official score alone', async () => {
    const before = (await evaluator.get(path)).body.scored.total
    expect((await say(evaluator, '1', '场次属实', 45)).status).toBe(201)
    expect((await say(evaluator, '1', '场次属实，规模偏小', 42.5)).status).toBe(201)
    expect((await say(evaluator, 'execution', '', 10)).status).toBe(201)
    expect((await say(evaluator, '', '总体较好', null)).status).toBe(201)
    expect((await say(other, '1', '同意', 50)).status).toBe(201)
    const { opinions, mayJudge } = await read()
    expect(mayJudge).toBe(true)
    expect(opinions.filter((one: { personId: string }) => one.personId === evaluator.personId)).toEqual([
      expect.objectContaining({ code: '', comment: '总体较好', score: null }),
      expect.objectContaining({ code: '1', comment: '场次属实，规模偏小', score: 42.5 }),
      expect.objectContaining({ code: 'execution', score: 10 }),
    ])
    expect((await evaluator.get(path)).body.scored.total).toBe(before)
    const [version] = (await evaluator.get(path.replace('/versions/1', ''))).body.versions
    expect(version.evaluators).toBe(2)
  })

  it('stands on the contribution sheet of the evaluator, by name where the reader may know who judges', async () => {
    const { banner } = platform.world
    const at = now
    const [id = ''] = await enterMembers(
      platform.db,
      platform.platform.keyring,
      [{ name: '评审人', organizationId: banner.organizationId, traits: noTraits }],
      { actor: { id: officer.personId, name: '', roles: [] }, at },
    )
    await platform.db
      .updateTable('member')
      .set({ personId: evaluator.personId })
      .where('id', '=', id)
      .execute()
    const reviewed = async (who: Client) => {
      const { body } = await who.get(`/api/people/${id}/contribution`)
      return body.parts.find(({ code }: { code: string }) => code === 'reviewed')
    }
    const line = { since: '2021-10-01', screen: path.replace('/api', '').replace('/versions/1', '') }
    expect(await reviewed(evaluator)).toMatchObject({ times: 1, lines: [line] })
    expect(await reviewed(officer)).toMatchObject({ times: 1, lines: [{ what: '', screen: null }] })
  })

  it.each([
    ['1', 50.01],
    ['1', 0.005],
    ['', 5],
    ['nothing', 5],
  ])('refuses for row “%s” the score %d', async (code, score) => {
    const refused = await say(evaluator, code, '意见', score)
    expect(refused.status).toBe(422)
    expect(refused.body.details.fields).toHaveLength(1)
  })

  it('is read by evaluators, leaders and officers above, and not by whoever wrote the form', async () => {
    const { banner, league } = platform.world
    for (const [role, unit] of [
      ['leader', banner],
      ['officer', league],
      ['leader', league],
    ] as const) {
      const who = await platform.as(role, unit.organizationId)
      expect((await who.get(`${path}/opinions`)).status).toBe(200)
      expect((await say(who, '1', '意见', 1)).status).toBe(404)
    }
    expect((await officer.get(`${path}/opinions`)).status).toBe(404)
    expect((await platform.anonymous.get(`${path}/opinions`)).status).toBe(401)
    const far = await platform.as('evaluator', platform.world.otherLeague.organizationId)
    expect((await far.get(`${path}/opinions`)).status).toBe(404)
    expect((await say(far, '1', '意见', 1)).status).toBe(404)
    const [version] = (await officer.get(path.replace('/versions/1', ''))).body.versions
    expect(version.evaluators).toBeNull()
  })

  it('is none on a form one has signed oneself', async () => {
    const { banner } = platform.world
    const both = await platform.as('officer', banner.organizationId, 'evaluator', banner.organizationId)
    const form = smallForm({ project: '自己的表' })
    const { body } = await both.post('/api/appraisals', { organizationId: banner.organizationId, form })
    await confirmForm(both, checker, body.id)
    const refused = await both.post(`/api/appraisals/${body.id}/versions/1/opinions`, {
      code: '1',
      comment: '好',
      score: 50,
    })
    expect(refused.body.code).toBe('OPINION_OWN_FORM')
    const mine = (await both.get('/api/projects-to-judge')).body.items
    expect(mine.map((one: { id: string }) => one.id)).not.toContain(body.id)
  })

  it('comes with the form on a second sheet, for those who may read it', async () => {
    const { Workbook } = (await import('exceljs')).default
    const sheets = async (who: Client) => {
      const file = await who.get(`${path.replace('/versions/1', '')}/file?format=xlsx&version=1`)
      const book = new Workbook()
      await book.xlsx.load(file.raw as never)
      return book.worksheets
    }
    expect(await sheets(officer)).toHaveLength(1)
    const [, second] = await sheets(evaluator)
    expect(second?.name).toBe('评价意见')
    expect(second?.actualRowCount).toBe(5)
  })

  it('belongs to the version it was made on', async () => {
    now = new Date('2021-10-05T02:00:00Z')
    const id = path.split('/')[3] ?? ''
    await officer.post(`/api/appraisals/${id}/reopen`, { version: 1, reason: '再报' })
    await confirmForm(officer, checker, id)
    const { items } = (await evaluator.get('/api/projects-to-judge')).body
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({
      number: 2,
      said: 0,
      concluded: false,
      rows: 4,
    })
  })
})

describe('a sample', () => {
  it('is drawn from what counted when the version was frozen, the same again by the same seed', async () => {
    const draw = (body: object, who = evaluator) => who.post(`${path}/samples`, { code: '1', ...body })
    const first = await draw({ count: 3, seed: '2021-抽查' })
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ population: 5, seed: '2021-抽查' })
    const ids = ({ body }: typeof first) => body.records.map((one: { source: object }) => one.source)
    expect(ids(first)).toHaveLength(3)
    expect(ids(await draw({ count: 3, seed: '2021-抽查' }, other))).toEqual(ids(first))
    const named = await draw({ records: [ids(first)[0]] })
    expect(named.body).toMatchObject({ seed: null, records: [{ place: 1 }] })
    expect((await draw({ records: [{ kind: 'session', id: 'x' }] })).status).toBe(422)
    expect((await draw({ code: '2' })).body.code).toBe('SAMPLE_WITHOUT_RECORDS')

    const at = `/api/samples/${first.body.id}/records/1`
    expect((await evaluator.put(at, { verdict: 'doubtful', note: '照片不清' })).status).toBe(204)
    expect((await other.put(at, { verdict: 'right', note: '' })).status).toBe(404)
    expect(
      (await evaluator.put(`/api/samples/${first.body.id}/records/9`, { verdict: null, note: '' })).status,
    ).toBe(404)
    const { samples } = await read()
    expect(samples[0].records[0]).toMatchObject({ verdict: 'doubtful', note: '照片不清' })
  })

  it('takes the same records in whatever order they come, and more of the same seed hold fewer', () => {
    const record = fc.record({ kind: fc.constantFrom('session', 'facility'), id: fc.uuid() })
    const records = fc.uniqueArray(record, { selector: (one) => one.id, minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(records, fc.string(), fc.nat(40), (list, seed, count) => {
        const drawn = drawRecords(list, count, seed)
        expect(drawRecords([...list].reverse(), count, seed)).toEqual(drawn)
        expect(drawRecords(list, count + 1, seed).slice(0, drawn.length)).toEqual(drawn)
        expect(drawn).toHaveLength(Math.min(count, list.length))
      }),
    )
  })
})
