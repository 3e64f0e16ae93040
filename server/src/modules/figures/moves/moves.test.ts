import { reachOf } from '@medelge/figures'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, lineOf } from '../ledger/ledger.fixture.ts'
import { findActiveEntry, reverseEntry } from '../ledger/reversal.store.ts'
import { verifyLedger } from '../proof/verify-ledger.ts'

const FLOW = 'popsci-publicity-events'
const STOCK = 'popsci-estations'
let platform: TestPlatform
let admin: Client
let now = Date.parse('2023-03-01T02:00:00Z')
/** Every endpoint a second after the one before, all on one day. */
const tick = () => {
  now += 1000
  return new Date(now)
}

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date(now) })
  admin = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

/** What was said of the tree and recorded, kept apart from the ledger: the definition the figures are held against. */
const said = new Map<number, { parent: number; since: string }[]>()
const records: { id: string; hosts: number[]; day: string; amount: number; stock: boolean; gone: boolean }[] =
  []

const units = () => {
  const { region, league, otherLeague, banner, siblingBanner, farBanner, town, siblingTown } = platform.world
  return [region, league, otherLeague, banner, siblingBanner, farBanner, town, siblingTown].map(
    (place) => place.organizationId,
  )
}
const parentOn = (day: string) => (unit: number) =>
  said.get(unit)?.findLast((one) => one.since <= day)?.parent
const dayBetween = (position: number) => new Date(Date.UTC(2020, 0, 1 + position)).toISOString().slice(0, 10)

interface Asked {
  organization: number
  period: string
  from: string
  to: string
  stock: boolean
}

/** The records a total holds, each by the tree of its day, or for a stock by that of the last day asked for. */
function heldBy({ organization, from, to, stock }: Asked) {
  return records.filter((record) => {
    if (record.gone || record.stock !== stock || record.day > to || (!stock && record.day < from))
      return false
    return reachOf(record.hosts, parentOn(stock ? to : record.day)).includes(organization)
  })
}
const sumOf = (held: typeof records) => held.reduce((sum, record) => sum + record.amount, 0)

/** The part of a child: what its total holds of the days on which it stood there. */
const partOf = (child: number, asked: Asked) =>
  heldBy({ ...asked, organization: child }).filter(
    (record) => parentOn(asked.stock ? asked.to : record.day)(child) === asked.organization,
  )

async function read(asked: Asked, asOf?: Date) {
  const at = asOf ? `&asOf=${asOf.toISOString()}` : ''
  const metric = asked.stock ? STOCK : FLOW
  const { body } = await admin.get(
    `/api/figures/children?metric=${metric}&organization=${asked.organization}&period=${asked.period}${at}`,
  )
  const parts: Record<number, number> = {}
  for (const child of body.children) if (child.figure.amount) parts[child.id] = child.figure.amount
  return { total: body.figure.amount as number, own: body.figure.own as number, parts }
}

async function checkSums(asked: Asked) {
  const figures = await read(asked)
  const held = heldBy(asked)
  expect(figures.total).toBe(sumOf(held))
  expect(figures.own).toBe(sumOf(held.filter((record) => record.hosts.includes(asked.organization))))
  const parts = units().map((unit) => [unit, partOf(unit, asked)] as const)
  const sums = parts.map(([unit, part]) => [unit, sumOf(part)] as const).filter(([, sum]) => sum !== 0)
  expect(figures.parts).toEqual(Object.fromEntries(sums))
  // What is held twice is a joint record, and nothing else.
  const joint = held.reduce((sum, record) => {
    const own = record.hosts.includes(asked.organization) ? 1 : 0
    const times = own + parts.filter(([, part]) => part.includes(record)).length
    if (times > 1) expect(record.hosts.length).toBeGreaterThan(1)
    return sum + record.amount * (times - 1)
  }, 0)
  const shown = Object.values(figures.parts).reduce((sum, part) => sum + part, 0)
  expect(figures.own + shown - joint).toBe(figures.total)
  return figures
}

const unit = fc.nat(7)
const day = fc.nat(1095)
const endpoints = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('post'),
        hosts: fc.array(unit, { minLength: 1, maxLength: 3 }),
        day,
        amount: fc.integer({ min: 1, max: 500 }),
        stock: fc.boolean(),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('move'), unit, parent: unit, day }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo'), unit }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse'), pick: fc.nat(1000) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('fold') }) },
  ),
  { minLength: 12, maxLength: 24 },
)
const anyRecords = fc.array(
  fc.record({
    unit,
    year: fc.integer({ min: 2020, max: 2022 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    stock: fc.boolean(),
  }),
  { minLength: 4, maxLength: 6 },
)

type Endpoint = typeof endpoints extends fc.Arbitrary<(infer D)[]> ? D : never

async function perform(endpoint: Endpoint): Promise<void> {
  const at = tick()
  const place = (number: number) => units()[number] ?? 0
  if ('amount' in endpoint) {
    const hosts = [...new Set(endpoint.hosts.map(place))]
    const source = { kind: 'record', id: crypto.randomUUID(), version: 1 }
    const line = lineOf(endpoint.stock ? STOCK : FLOW, dayBetween(endpoint.day), endpoint.amount)
    const entry = entryOf(hosts, [line], { at, source })
    await postEntry(platform.db, entry)
    const { amount, stock } = endpoint
    records.push({ id: entry.source.id, hosts, day: dayBetween(endpoint.day), amount, stock, gone: false })
  } else if ('parent' in endpoint) {
    const [moved, move] = [
      place(endpoint.unit),
      { parent: place(endpoint.parent), since: dayBetween(endpoint.day) },
    ]
    const { status } = await admin.post(`/api/organizations/${moved}/move`, {
      parentId: move.parent,
      since: move.since,
    })
    expect([200, 422]).toContain(status)
    if (status === 200) said.get(moved)?.push(move)
  } else if ('unit' in endpoint) {
    const { status } = await admin.post(`/api/organizations/${place(endpoint.unit)}/undo-move`, {})
    expect([200, 409, 422]).toContain(status)
    if (status === 200) said.get(place(endpoint.unit))?.pop()
  } else if ('pick' in endpoint) {
    const record = records[endpoint.pick % Math.max(1, records.length)]
    const activeEntry = record && (await findActiveEntry(platform.db, { kind: 'record', id: record.id }))
    if (!record || !activeEntry) return
    await platform.db
      .transaction()
      .execute((trx) => reverseEntry(trx, activeEntry.id, { by: 'p', at, reason: '' }))
    record.gone = true
  } else await foldAll(platform.db)
}

it('holds in each total at each date what its parts and its own add up to, whatever is moved, backdated, undone', async () => {
  const { region, league, otherLeague, banner, siblingBanner, farBanner, town, siblingTown } = platform.world
  const founded = (child: typeof region, parent: typeof region) =>
    said.set(child.organizationId, [{ parent: parent.organizationId, since: '2015-01-01' }])
  for (const place of [league, otherLeague]) founded(place, region)
  for (const place of [banner, siblingBanner]) founded(place, league)
  founded(farBanner, otherLeague)
  for (const place of [town, siblingTown]) founded(place, banner)
  const remembered: { asked: Asked; at: Date; figures: Awaited<ReturnType<typeof read>> }[] = []

  await fc.assert(
    fc.asyncProperty(endpoints, anyRecords, async (done, wanted) => {
      for (const endpoint of done) await perform(endpoint)
      for (const { unit: number, year, month, stock } of wanted) {
        const last = month === null ? '12-31' : `${String(month).padStart(2, '0')}-15`
        // Half a month for a flow would be no period; a stock may be asked for on any day.
        const period =
          month === null ? String(year) : stock ? `${year}-${last}` : `${year}-${last.slice(0, 2)}`
        const end = stock || month === null ? `${year}-${last}` : `${year}-${last.slice(0, 2)}-31`
        const from = month === null ? `${year}-01-01` : `${year}-${last.slice(0, 2)}-01`
        const asked = { organization: units()[number] ?? 0, period, from, to: end, stock }
        remembered.push({ asked, at: new Date(now), figures: await checkSums(asked) })
      }
      tick()
    }),
    { numRuns: 12, endOnFailure: true },
  )
  await foldAll(platform.db)
  for (const { asked, at, figures } of remembered.slice(0, 40)) expect(await read(asked, at)).toEqual(figures)
  expect(await verifyLedger(platform.db)).toMatchObject({ whole: true })
})
