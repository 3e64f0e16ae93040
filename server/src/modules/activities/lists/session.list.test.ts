import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let leader: Client
let banner: number
let region: number

// Few different values, so that many rows tie and only the id parts them.
const titles = ['草原防火', '安全用电', '蒙医药讲座', '（夏季）防汛']
const days = ['2021-03-01', '2021-06-15', '2021-09-18']

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  banner = platform.world.banner.organizationId
  region = platform.world.region.organizationId
  leader = await platform.as('leader', region)
  const recorder = await platform.as('recorder', banner)
  for (let n = 0; n < 24; n += 1) {
    const headcounts = [{ audience: 'public', offline: (n * 7) % 5, online: n % 3 }]
    const facts = { title: titles[n % 4], place: `地点${n % 5}`, day: days[n % 3], headcounts }
    const made = await recorder.post(
      '/api/sessions',
      sessionOf(platform.world, { ...facts, confirmed: ['same-session'] }),
    )
    expect(made.status).toBe(201)
  }
})
afterAll(() => platform.close())

async function walk(order: string, limit: number) {
  const rows: Record<string, string | number>[] = []
  let after: string | null = null
  do {
    const next = after ? `&after=${after}` : ''
    const { status, body } = await leader.get(
      `/api/sessions?organizationId=${region}&limit=${limit}&order=${order}${next}`,
    )
    expect(status).toBe(200)
    rows.push(...body.items)
    after = body.next
  } while (after)
  return rows
}

describe('the order of a list', () => {
  it.each(['day', '-day', 'title', '-title', 'place', '-place', 'offline', '-offline', 'online', '-online'])(
    'by %s shows every row once, whatever the page',
    async (order) => {
      const column = order.replace('-', '')
      const whole = await walk(order, 100)
      expect(whole.length).toBe(24)
      for (const limit of [1, 5, 23]) expect(await walk(order, limit)).toEqual(whole)
      const collator = new Intl.Collator('zh-u-co-pinyin')
      const compare = (a: string | number, b: string | number) =>
        typeof a === 'number' ? a - Number(b) : collator.compare(String(a), String(b))
      const values = whole.map((row) => row[column] as string | number)
      const sorted = [...values].sort(compare)
      expect(values).toEqual(order.startsWith('-') ? sorted.reverse() : sorted)
    },
  )

  it('refuses what no column is called, and a page of another order', async () => {
    const list = `/api/sessions?organizationId=${region}&limit=2`
    expect((await leader.get(`${list}&order=state`)).status).toBe(400)
    const { body } = await leader.get(`${list}&order=offline`)
    const stray = await leader.get(`${list}&order=title&after=${body.next}`)
    expect([stray.status, stray.body.code]).toEqual([400, 'CURSOR_UNKNOWN'])
  })
})

describe('the totals of a list', () => {
  const totals = (who: Client, query: string) => who.get(`/api/totals/sessions?${query}`)

  it('are the sums of all its pages under the same filter', async () => {
    for (const filter of ['', '&search=防火', '&from=2021-04-01&to=2021-08-31', '&kind=contest']) {
      const list = await leader.get(`/api/sessions?organizationId=${region}&limit=100${filter}`)
      const sum = (column: string) =>
        list.body.items.reduce((all: number, row: Record<string, number>) => all + (row[column] ?? 0), 0)
      const { body } = await totals(leader, `organizationId=${region}${filter}`)
      expect(body).toEqual({
        count: list.body.items.length,
        sums: {
          offline: sum('offline'),
          online: sum('online'),
          materials: sum('materials'),
          works: sum('works'),
        },
      })
    }
  })

  it('are told to whoever may read the list, and to nobody else', async () => {
    expect((await totals(platform.anonymous, `organizationId=${banner}`)).status).toBe(401)
    const stranger = await platform.as('leader', platform.world.siblingBanner.organizationId)
    expect((await totals(stranger, `organizationId=${banner}`)).status).toBe(404)
    expect((await totals(leader, 'organizationId=abc')).status).toBe(400)
  })
})
