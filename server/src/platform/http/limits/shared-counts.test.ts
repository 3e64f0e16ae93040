import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Asked } from './asked-at-node.store.ts'
import { shareCounts } from './shared-counts.ts'

/** What the nodes have told, in place of the table. */
let told: Map<string, { who: string; node: string; minute: number; count: number }>
let exchanges: number

const exchange = async (node: string, minute: number, asked: readonly Asked[]) => {
  exchanges += 1
  for (const { who, count } of asked) told.set(`${node} ${who}`, { who, node, minute, count })
  return asked.map(({ who }) => ({
    who,
    count: [...told.values()]
      .filter((one) => one.who === who && one.node !== node && one.minute === minute)
      .reduce((sum, { count }) => sum + count, 0),
  }))
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-09-18T02:00:00Z') })
  told = new Map()
  exchanges = 0
})
afterEach(() => vi.useRealTimers())

const times = (number: number, work: () => unknown) => Array.from({ length: number }, work)

it('counts what one asks at two nodes together, at most a second late', async () => {
  const nodes = [shareCounts(exchange), shareCounts(exchange)] as const
  for (const node of nodes) times(60, () => node.count('person', 100))
  expect(nodes[0].known('person').current).toBe(60)
  await vi.advanceTimersByTimeAsync(2000)
  expect(nodes.map((node) => node.known('person').current)).toEqual([120, 120])
  expect(nodes[0].count('person', 100)).toEqual({ current: 121, ttl: 58_000 })
  for (const node of nodes) node.stop()
})

it('tells nothing of those who ask seldom, and asks nothing where there is nobody else', async () => {
  const node = shareCounts(exchange)
  times(4, () => node.count('person', 100))
  await vi.advanceTimersByTimeAsync(5000)
  expect(exchanges).toBe(0)
  node.count('person', 100)
  await vi.advanceTimersByTimeAsync(1000)
  expect([...told.values()]).toMatchObject([{ who: 'person', count: 5 }])
  node.stop()
})

it('begins anew with each minute of the clock', async () => {
  const node = shareCounts(exchange)
  times(50, () => node.count('person', 100))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(node.count('person', 100)).toEqual({ current: 1, ttl: 60_000 })
  node.stop()
})

it('goes on alone while the others cannot be reached, and says so', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const node = shareCounts(() => Promise.reject(new Error('away')))
  times(50, () => node.count('person', 100))
  await vi.advanceTimersByTimeAsync(2000)
  expect(node.count('person', 100).current).toBe(51)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('http.limits: '))
  said.mockRestore()
  node.stop()
})

it('forgets who asked seldom before strangers fill its memory', () => {
  const node = shareCounts(exchange)
  times(50, () => node.count('often', 100))
  for (let stranger = 0; stranger < 100_000; stranger += 1) node.count(`stranger ${stranger}`, 100)
  expect(node.known('stranger 1').current).toBe(0)
  expect(node.known('often').current).toBe(50)
  node.stop()
})
