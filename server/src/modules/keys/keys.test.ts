import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { tellEnding } from './watch-ending.ts'

let now = new Date('2022-01-20T02:00:00Z')
let platform: TestPlatform
let administrator: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  administrator = await platform.as('administrator', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const body = (more: object = {}) => ({
  organizationId: platform.world.banner.organizationId,
  purpose: '统计局数据交换',
  scopes: ['figures.read'],
  expiresOn: '2022-12-31',
  ...more,
})
const make = async (more: object = {}) => {
  const { status, body: made, text } = await administrator.post('/api/keys', body(more))
  expect(status, text).toBe(201)
  return made as { key: { id: string; prefix: string; state: string }; token: string }
}
const by = (token: string) => ({ authorization: `Bearer ${token}` })
const figures = () =>
  `/api/figures?metric=tour-stops&organization=${platform.world.banner.organizationId}&period=2021`

describe('a key', () => {
  it('is shown once, kept as a digest, and opens what it was given, without a cookie', async () => {
    const { key, token } = await make()
    expect(token.startsWith(`${key.prefix}_`)).toBe(true)
    const { body: shown, text } = await administrator.get(`/api/keys/${key.id}`)
    expect(shown).toMatchObject({ prefix: key.prefix, state: 'open', lastUsedOn: null })
    expect(text).not.toContain(token.slice(-20))
    const asked = await platform.anonymous.get(figures(), by(token))
    expect(asked.status, asked.text).toBe(200)
    expect((await administrator.get(`/api/keys/${key.id}`)).body.lastUsedOn).toBe('2022-01-20')
  })

  it('is answered to a repeat without the key itself', async () => {
    const repeat = { 'idempotency-key': crypto.randomUUID() }
    const first = await administrator.post('/api/keys', body(), repeat)
    const second = await administrator.post('/api/keys', body(), repeat)
    expect(second.body).toEqual({ key: first.body.key, token: null })
  })

  it('reaches its unit and below, and nothing beside or above', async () => {
    const { token } = await make()
    const at = async (unit: number) =>
      (await platform.anonymous.get(figures().replace(/organization=\d+/, `organization=${unit}`), by(token)))
        .status
    const { town, siblingBanner, league } = platform.world
    expect(await at(town.organizationId)).toBe(200)
    expect(await at(siblingBanner.organizationId)).toBe(404)
    expect(await at(league.organizationId)).toBe(404)
  })

  it('opens nothing that it was not given, be it for everybody who signs in, and says which scope would', async () => {
    const { token } = await make()
    const refused = async (path: string) => {
      const { status, body: said } = await platform.anonymous.get(path, by(token))
      return [status, said.code, said.details?.scope]
    }
    expect(await refused(`/api/sessions?organizationId=1`)).toEqual([403, 'KEY_SCOPE', 'sessions.read'])
    expect(await refused('/api/me')).toEqual([403, 'KEY_SCOPE', 'none'])
    expect(await refused('/api/keys?organizationId=1')).toEqual([403, 'KEY_SCOPE', 'none'])
    const upload = await platform.anonymous.post('/api/uploads', {}, by(token))
    expect(upload.status).toBe(403)
    const signIn = { username: administrator.account, password: 'x' }
    expect((await platform.anonymous.post('/api/auth/sign-in/username', signIn, by(token))).status).toBe(403)
  })

  it('writes in its own name, which the history and the trail keep, and another site may not use the cookie', async () => {
    const { key, token } = await make({ scopes: ['sessions.write', 'sessions.read'], purpose: '学校平台' })
    const facts = sessionOf(platform.world, { title: '密钥写入的讲座', submit: true })
    const foreign = { ...by(token), origin: 'https://elsewhere.example' }
    const made = await platform.anonymous.post('/api/sessions', facts, foreign)
    expect(made.status, made.text).toBe(201)
    const { body: read } = await platform.anonymous.get(`/api/sessions/${made.body.id}`, by(token))
    expect(JSON.stringify(read.history)).toContain('学校平台')
    const far = sessionOf(platform.world, { hosts: [platform.world.farBanner.organizationId] })
    expect((await platform.anonymous.post('/api/sessions', far, by(token))).status).toBe(404)
    // Whoever checks it returns it: nobody is told of that in place of the system.
    const checker = await platform.as('checker', platform.world.league.organizationId)
    const { version } = read.session
    const returned = await checker.post(`/api/sessions/${made.body.id}/return`, {
      version,
      reason: '请补照片',
    })
    expect(returned.status, returned.text).toBe(200)
    await delivered(platform)
    const auditor = await platform.as('auditor', platform.world.region.organizationId)
    const { body: trail } = await auditor.get('/api/audit?group=interface')
    expect(trail.items.map(({ subject }: { subject: { name: string } }) => subject.name)).toContain(
      '学校平台',
    )
    expect(key.prefix).toMatch(/^mdk_/)
  })

  it('is refused where it is none, was changed, is over or was taken back', async () => {
    const { key, token } = await make({ expiresOn: '2022-01-21' })
    const code = async (given: string) => (await platform.anonymous.get(figures(), by(given))).body.code
    expect(await code('mdk_nothing')).toBe('KEY_UNKNOWN')
    expect(await code(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe('KEY_UNKNOWN')
    now = new Date('2022-01-21T15:59:00Z')
    expect(await code(token)).toBeUndefined()
    now = new Date('2022-01-21T16:01:00Z')
    expect(await code(token)).toBe('KEY_OVER')
    now = new Date('2022-01-20T02:00:00Z')
    for (const _ of [1, 2]) {
      const revoked = await administrator.post(`/api/keys/${key.id}/revoke`)
      expect(revoked.body).toMatchObject({ state: 'revoked', revokedByName: expect.any(String) })
    }
    expect(await code(token)).toBe('KEY_OVER')
  })

  it('asks so often in a minute and no more, whatever others ask', async () => {
    const { token } = await make({ perMinute: 2 })
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) statuses.push((await platform.anonymous.get(figures(), by(token))).status)
    // A turn of the minute begins the count anew.
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(4)
    expect(statuses).toContain(429)
  })

  it('is made for a time and a unit of one’s own, by administrators', async () => {
    const code = async (more: object) => (await administrator.post('/api/keys', body(more))).body.code
    expect(await code({ expiresOn: '2022-01-19' })).toBe('KEY_UNTIL')
    expect(await code({ expiresOn: '2024-01-21' })).toBe('KEY_UNTIL')
    expect(await code({ scopes: [] })).toBe('INVALID_REQUEST')
    expect(await code({ scopes: ['accounts.write'] })).toBe('INVALID_REQUEST')
    expect(await code({ organizationId: platform.world.otherLeague.organizationId })).toBe('NOT_FOUND')
    const officer = await platform.as('officer', platform.world.league.organizationId)
    expect((await officer.post('/api/keys', body())).status).toBe(404)
  })

  it('is told of once before it ends, to whoever administers its unit or the next above', async () => {
    const { key } = await make({ expiresOn: '2022-02-10', purpose: '即将到期的密钥' })
    for (const _ of [1, 2]) await tellEnding(platform.platform)
    await delivered(platform)
    const { items } = (await administrator.get('/api/notifications')).body as {
      items: { path: string; text: string }[]
    }
    const told = items.filter(({ path }) => path === `/keys/${key.id}`)
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).toContain('即将到期的密钥')
  })
})
