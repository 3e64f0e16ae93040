import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Endpoint, echo, greedy, hostile } from './hostile.fixture.ts'
import { openWorkers, type Workers } from './workers.ts'

const entry = fileURLToPath(new URL('./hostile-worker.fixture.ts', import.meta.url))
let workers: Workers

beforeAll(() => {
  workers = openWorkers({ entry })
})
afterAll(() => workers.close())

const say = (person: string, word: string, wait?: number) =>
  workers.run(echo, { say: word, ...(wait ? { wait } : {}) }, { for: person })

describe('a reading that does not end well', () => {
  it.each<[Endpoint, string]>([
    ['loop', 'FILE_TOO_COMPLEX'],
    ['heap', 'FILE_TOO_COMPLEX'],
    ['native', 'FILE_TOO_COMPLEX'],
    ['never', 'FILE_TOO_COMPLEX'],
    ['exit', 'FILE_TOO_COMPLEX'],
    ['abort', 'FILE_TOO_COMPLEX'],
    ['flood', 'FILE_TOO_COMPLEX'],
    ['function', 'FILE_UNREADABLE'],
    ['fail', 'FILE_UNREADABLE'],
    ['refuse', 'UNSUPPORTED_CONTENT'],
  ])('%s: is refused as %s, and the others get their answers', async (endpoint, code) => {
    const bad = workers.run(hostile, endpoint, { for: 'attacker' })
    const good = [say('clerk', '甲'), say('checker', '乙')]
    await expect(bad).rejects.toMatchObject({ code, details: endpoint === 'refuse' ? { name: '甲' } : {} })
    expect((await Promise.all(good)).map(({ said }) => said)).toEqual(['甲', '乙'])
  })
})

it('refuses what cannot be sent to a child, and goes on', async () => {
  const asked = { say: (() => '甲') as unknown as string }
  await expect(workers.run(echo, asked, { for: 'clerk' })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  expect((await say('clerk', '甲')).said).toBe('甲')
})

it('uses a child again, and only one at a time for one person and reader', async () => {
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((word) => say('clerk', word)))
  expect(new Set(answers.map(({ child }) => child)).size).toBe(1)
})

it('lets nobody wait for the fifty files of another', async () => {
  const order: string[] = []
  const many = Array.from({ length: 20 }, (_, nth) =>
    say('attacker', `${nth}`, 20).then(() => order.push('attacker')),
  )
  const one = say('clerk', 'a').then(() => order.push('clerk'))
  await Promise.all([...many, one])
  expect(order.indexOf('clerk')).toBeLessThan(3)
})

it('refuses more than it can keep waiting', async () => {
  const small = openWorkers({ entry, queueOfOne: 2 })
  const asked = Array.from({ length: 4 }, () => small.run(echo, { say: 'x', wait: 100 }, { for: 'clerk' }))
  const ends = await Promise.allSettled(asked)
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
  expect(ends[3]).toMatchObject({ reason: { code: 'WORKERS_BUSY', status: 503 } })
  small.close()
})

it('ends everything when the platform closes, also what loops', async () => {
  const closing = openWorkers({ entry })
  const { child } = await closing.run(echo, { say: 'x' }, { for: 'clerk' })
  const looping = closing.run(hostile, 'loop', { for: 'attacker' })
  const waiting = closing.run(hostile, 'loop', { for: 'attacker' })
  const ends = Promise.allSettled([looping, waiting])
  closing.close()
  const refused = { status: 'rejected', reason: { code: 'NOT_READY' } }
  expect(await ends).toMatchObject([refused, refused])
  await expect(closing.run(echo, { say: 'x' }, { for: 'clerk' })).rejects.toMatchObject({ code: 'NOT_READY' })
  await expect.poll(() => alive(child)).toBe(false)
})

it('lets no file pay for the memory that another one before it left behind', async () => {
  const full = await workers.run(greedy, null, { for: 'attacker' })
  const { said, child } = await say('clerk', '甲', 300)
  expect([said, child === full]).toEqual(['甲', false])
})

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
