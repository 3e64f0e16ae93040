import { get, type IncomingMessage } from 'node:http'
import { type Kysely, sql } from 'kysely'
import Type from 'typebox'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Database } from '#database'
import { policy } from '#platform/actor'
import { defineModule } from '#platform/module'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { modules } from '../../../modules.ts'
import { listExport, MOST_ROWS } from './list-export.ts'

const { read: may } = policy('endless', { read: ['leader'] })

/** Rows without end, or with one in the middle; every batch asks the database. */
async function* rowsOf(db: Kysely<Database>, breaks: boolean) {
  for (let batch = 1; ; batch += 1) {
    const { rows } = await sql<{ word: string }>`
      select md5(${String(batch)} || n) as word from generate_series(1, 1000) n`.execute(db)
    if (breaks && batch === 50) throw new Error('the list broke')
    yield rows
  }
}

const lists = defineModule({
  name: 'endless',
  endpoints: [
    listExport({
      list: 'endless',
      summary: 'A list that never ends',
      may,
      query: {
        breaks: Type.Optional(Type.Boolean()),
        count: Type.Optional(Type.Integer()),
        seconds: Type.Optional(Type.Number()),
      },
      async read({ db, query }) {
        if (query.seconds) await sql`select pg_sleep(${query.seconds})`.execute(db)
        return { count: query.count ?? 1, batches: rowsOf(db, query.breaks ?? false) }
      },
      columns: { word: { kind: 'text', value: ({ word }) => word } },
    }),
  ],
})

let platform: TestPlatform
let url: string
let people: Client[]
const open: IncomingMessage[] = []

beforeAll(async () => {
  platform = await buildTestPlatform({ modules: [...modules, lists] })
  url = await platform.app.listen({ host: '127.0.0.1', port: 0 })
  const unit = platform.world.region.organizationId
  people = await Promise.all(Array.from({ length: 4 }, () => platform.as('leader', unit)))
})
afterAll(() => platform.close())
afterEach(async () => {
  for (const answer of open.splice(0)) answer.destroy()
  await expect.poll(transactions, { timeout: 20_000 }).toBe(0)
})

/** An answer of which nothing is read. */
const ask = (query: string, who = people[0], headers = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const address = `${url}/api/exports/endless?${query}`
    get(address, { headers: { cookie: who?.cookie ?? '', ...headers }, agent: false }, (answer) => {
      answer.on('error', () => undefined)
      open.push(answer)
      resolve(answer)
    }).on('error', reject)
  })

/** Connections that stand in a transaction. */
async function transactions(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()
      and backend_type = 'client backend'`.execute(platform.db)
  return rows[0]?.count ?? -1
}

it.each([
  ['xlsx', 'identity'],
  ['csv', 'identity'],
  ['csv', 'br'],
])('a reader of %s (%s) who leaves gives the connection back', async (format, encoding) => {
  const answer = await ask(`format=${format}`, people[0], { 'accept-encoding': encoding })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['row-count']).toBe('1')
  await expect.poll(transactions).toBe(1)
  answer.destroy()
  await expect.poll(transactions, { timeout: 20_000 }).toBe(0)
})

it('so does one who leaves before the first byte', async () => {
  const asked = get(`${url}/api/exports/endless?seconds=1`, { headers: { cookie: people[0]?.cookie ?? '' } })
  asked.on('error', () => undefined)
  await expect.poll(transactions).toBe(1)
  asked.destroy()
  await expect.poll(transactions, { timeout: 20_000 }).toBe(0)
})

it.each(['xlsx', 'csv', 'jsonl'])(
  'what breaks in the middle of a file breaks the answer off: %s',
  async (format) => {
    const answer = await ask(`breaks=true&format=${format}`)
    expect(answer.statusCode).toBe(200)
    const whole = new Promise((resolve, reject) => {
      answer.on('end', resolve).on('error', reject).resume()
    })
    await expect(whole).rejects.toThrow('aborted')
  },
)

it('does not read ahead of a reader who takes nothing', async () => {
  const asked = async () => {
    const { rows } = await sql<{ at: string }>`
      select max(query_start)::text as at from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(platform.db)
    return rows[0]?.at
  }
  await ask('format=csv', people[0], { 'accept-encoding': 'identity' })
  let before: string | undefined
  const rests = async () => {
    const [last, now] = [before, await asked()]
    before = now
    return now !== undefined && now === last
  }
  await expect.poll(rests, { interval: 500, timeout: 30_000 }).toBe(true)
})

it('lets a person have two at once, and all together six', async () => {
  const [first, second, third, fourth] = people
  for (const who of [first, first, second, second, third]) expect((await ask('', who)).statusCode).toBe(200)
  const mine = await first?.get('/api/exports/endless')
  expect([mine?.status, mine?.body.code]).toEqual([429, 'EXPORTS_YOURS_RUNNING'])
  expect((await ask('', third)).statusCode).toBe(200)
  const all = await fourth?.get('/api/exports/endless')
  expect([all?.status, all?.body.code, all?.headers['retry-after']]).toEqual([503, 'EXPORTS_BUSY', '30'])
  expect(all?.body.message).toContain('30 秒')
  open[0]?.destroy()
  await expect.poll(async () => (await ask('', fourth)).statusCode, { timeout: 20_000 }).toBe(200)
})

it('says before the first byte that a sheet cannot hold so many', async () => {
  const answer = await people[0]?.get(`/api/exports/endless?count=${MOST_ROWS + 1}`)
  expect([answer?.status, answer?.body.code]).toEqual([422, 'EXPORT_TOO_LONG'])
  expect(answer?.headers['content-type']).toContain('json')
  expect(answer?.headers['content-disposition']).toBeUndefined()
})

it('is for those who may see the list', async () => {
  expect((await platform.anonymous.get('/api/exports/endless')).status).toBe(401)
  const recorder = await platform.as('recorder', platform.world.banner.organizationId)
  expect((await recorder.get('/api/exports/endless')).status).toBe(404)
  expect((await people[0]?.get('/api/exports/endless?format=pdf'))?.status).toBe(400)
})
