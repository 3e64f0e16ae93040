import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '../server/test/platform.ts'
import { loadTrainingRegion } from './load.ts'
import { trainingPeople } from './people.ts'

let platform: TestPlatform
let officer: Client
let appraisal: string
const quiet = () => {}

beforeAll(async () => {
  platform = await buildTestPlatform({ world: false })
  // The platform goes down once the people are in; the next start goes on from there.
  const goDown = (step: string) => {
    if (step === 'records') throw new Error('the platform went down')
  }
  await expect(loadTrainingRegion(platform.platform, goDown)).rejects.toThrow('went down')
  await loadTrainingRegion(platform.platform, quiet)
  const region = await platform.db
    .selectFrom('organization')
    .select('id')
    .where('code', '=', 'kx-150000')
    .executeTakeFirstOrThrow()
  officer = await platform.as('officer', region.id)
  const { body } = await officer.get(`/api/appraisals?organizationId=${region.id}`)
  appraisal = body.items.find((item: { year: number }) => item.year === 2021).id
}, 240_000)
afterAll(() => platform.close())

const form = async () => (await officer.get(`/api/appraisals/${appraisal}`)).body

test('the form of 2021 arrives at its published scores from live figures', async () => {
  const { scored } = await form()
  expect(scored.groups.map(({ name, score }: { name: string; score: number }) => [name, score])).toEqual([
    ['execution', 9.98],
    ['产出指标', 48.85],
    ['效益指标', 30],
    ['满意度指标', 10],
  ])
  expect(scored).toMatchObject({ total: 98.83, grade: '优' })
  expect(scored.findings.filter(({ severity }: { severity: string }) => severity === 'refuse')).toEqual([])
})

test('all 25 indicators are fed: 15 by records, 10 declared on evidence', async () => {
  const { figures } = await form()
  const marked = (mark: string) => figures.filter((figure: { mark: string }) => figure.mark === mark)
  expect(marked('records')).toHaveLength(15)
  expect(marked('declared')).toHaveLength(10)
})

test('documents of 2021 wait for their writers, and one is final without a number from nowhere', async () => {
  const { body } = await officer.get('/api/documents?organizationId=1&below=true')
  expect(body.items.map(({ template, state }: Record<string, string>) => [template, state]).sort()).toEqual([
    ['annual-report', 'draft'],
    ['project-evaluation', 'draft'],
    ['work-summary', 'counted'],
  ])
})

test('experts of its lists lectured, and are ranked by what they did', async () => {
  const { body } = await officer.get(
    '/api/performance?kind=science-experts&organizationId=1&year=2021&limit=3',
  )
  expect(body.items).toHaveLength(3)
  for (const { points, name } of body.items) expect([name, points > 40]).toEqual([name, true])
})

test('each figure is the published one', async () => {
  const { figures } = await form()
  const values = figures.map(({ value }: { value: number }) => value)
  expect(values).toEqual([
    449_204, 160, 11_000_000, 21_578, 70, 1861.43, 314, 1205, 2500, 140, 5, 6403, 9, 400_000, 20_000, 256,
    3172, 1000, 6000, 94_844, 100_000, 4, 285, 10, 90,
  ])
})

test('as of an evening in the year, the form shows what was counted by then', async () => {
  const { figures, monitor } = (await officer.get(`/api/appraisals/${appraisal}?day=2021-06-30`)).body
  const figureOf = (code: string) => figures.find((figure: { code: string }) => figure.code === code).value
  expect(figureOf('9')).toBeGreaterThan(800)
  expect(figureOf('9')).toBeLessThan(1600)
  expect(figureOf('11')).toBe(5)
  expect(figureOf('13')).toBeNull()
  expect(monitor.yearShare).toBeCloseTo(0.496, 3)
})

const counted = async (kind: string) => {
  const { organizationId } = (await form()).appraisal
  const query = `organizationId=${organizationId}&kind=${kind}&state=counted&to=2021-12-31&limit=1`
  return (await officer.get(`/api/sessions?${query}`)).body.items[0]
}

test('withdrawing one cadre course lowers the total, and the form says by how much', async () => {
  const course = await counted('cadre-training')
  const cadres = course.offline + course.online
  const { status } = await officer.post(`/api/sessions/${course.id}/withdraw`, {
    version: course.version,
    reason: '与盟市培训重复登记',
  })
  expect(status).toBe(200)
  const { scored, figures } = await form()
  const row = scored.rows.find(({ code }: { code: string }) => code === '16')
  expect(figures.find(({ code }: { code: string }) => code === '16').value).toBe(256 - cadres)
  const points = Math.round(((256 - cadres) / 600) * 2 * 100) / 100
  expect(row.score).toBeCloseTo(points, 2)
  expect(scored.total).toBeCloseTo(98.83 - 0.85 + points, 2)
})

test('correcting a lecture changes the audience, and correcting it back restores it', async () => {
  const lecture = await counted('lecture')
  const audience = async () => (await form()).figures.find(({ code }: { code: string }) => code === '3').value
  const correct = async (version: number, offline: number) => {
    const { kind, title, themes, day, areaId, place, hosts, experts, countMethod, seriesId } = lecture
    const [first, ...others] = lecture.headcounts
    const facts = { kind, title, themes, day, areaId, place, hosts, experts, countMethod, seriesId }
    const body = { ...facts, headcounts: [{ ...first, offline }, ...others], version, reason: '核对签到表' }
    const answer = await officer.post(`/api/sessions/${lecture.id}/correction`, body)
    expect(answer.status, answer.text).toBe(200)
    return answer.body.version as number
  }
  const before = await audience()
  const version = await correct(lecture.version, lecture.headcounts[0].offline + 7)
  expect(await audience()).toBe(before + 7)
  await correct(version, lecture.headcounts[0].offline)
  expect(await audience()).toBe(before)
})

test('photos open to whoever may read the session, papers to whoever may read the figure', async () => {
  const { id } = await counted('cadre-training')
  const { evidence } = (await officer.get(`/api/sessions/${id}`)).body
  expect(evidence).toHaveLength(1)
  expect((await officer.get(`/api/evidence/${evidence[0].id}/file`)).headers['content-type']).toBe(
    'image/jpeg',
  )
  const paper = await platform.db
    .selectFrom('evidence')
    .select('id')
    .where('name', '=', 'manyidu-wenjuan-2021.txt')
    .executeTakeFirstOrThrow()
  expect((await officer.get(`/api/evidence/${paper.id}/file`)).text).toContain('1944')
  expect((await platform.anonymous.get(`/api/evidence/${paper.id}/file`)).status).toBe(401)
})

test('a platform that holds something else is left alone', async () => {
  const other = await buildTestPlatform()
  expect(await loadTrainingRegion(other.platform, quiet)).toEqual([])
  const { n } = await other.db
    .selectFrom('session')
    .select((from) => from.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(0)
  await other.close()
})

test('loading again changes nothing and answers the same accounts', async () => {
  const count = async () =>
    (
      await platform.db
        .selectFrom('session')
        .select((from) => from.fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n
  const before = await count()
  const accounts = await loadTrainingRegion(platform.platform, quiet)
  expect(await count()).toBe(before)
  expect(new Set(accounts.map(({ name }) => name)).size).toBe(trainingPeople().length)
})
