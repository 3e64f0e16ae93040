import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let admin: Client

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

const unit = (name: string) => ({
  name,
  shortName: name,
  kind: 'school',
  level: 'none',
  areaId: platform.world.banner.areaId,
  parentId: platform.world.banner.organizationId,
  since: '2020-01-01',
})
const add = (name: string, key: string, who = admin) =>
  who.post('/api/organizations', unit(name), { 'idempotency-key': key })
const count = async (name: string) =>
  (await platform.db.selectFrom('organization').select('id').where('name', '=', name).execute()).length

it('answers the same key with the same answer and makes one record', async () => {
  const first = await add('蒙古族小学', 'same-key-0001')
  const second = await add('蒙古族小学', 'same-key-0001')
  expect(first.status).toBe(201)
  expect(second.status).toBe(201)
  expect(second.body).toEqual(first.body)
  expect(await count('蒙古族小学')).toBe(1)
})

it('makes one record of many at once', async () => {
  const replies = await Promise.all(Array.from({ length: 8 }, () => add('第二中学', 'at-once-0001')))
  expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
  expect(replies.every((reply) => reply.status === 201)).toBe(true)
  expect(await count('第二中学')).toBe(1)
})

it('refuses the same key for different content', async () => {
  await add('第三中学', 'other-content-01')
  const other = await add('第四中学', 'other-content-01')
  expect(other.status).toBe(422)
  expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED')
  expect(await count('第四中学')).toBe(0)
})

it('answers a repeat of what is done, and so can be done no more, as it was answered', async () => {
  const officer = await platform.as('officer', platform.world.banner.organizationId)
  const { body: draft } = await officer.post('/api/sessions', sessionOf(platform.world))
  const submit = (key: string) =>
    officer.post(`/api/sessions/${draft.id}/submit`, undefined, { 'idempotency-key': key })
  const first = await submit('handed-in-once-1')
  expect(first.status).toBe(200)
  expect(await submit('handed-in-once-1')).toMatchObject({ status: 200, body: first.body })
  expect((await submit('handed-in-once-2')).status).toBe(409)
  // What was refused under a key is asked anew.
  expect((await submit('handed-in-once-2')).status).toBe(409)
})

it('keeps the keys of two people apart', async () => {
  const colleague = await platform.as('administrator', platform.world.region.organizationId)
  await add('第五中学', 'two-people-0001')
  expect((await add('第五中学', 'two-people-0001', colleague)).status).toBe(201)
  expect(await count('第五中学')).toBe(2)
})

it('leaves the key free after a refusal', async () => {
  const wrong = { ...unit('第六中学'), areaId: 999_999 }
  const key = { 'idempotency-key': 'after-refusal-01' }
  expect((await admin.post('/api/organizations', wrong, key)).status).toBe(422)
  expect((await admin.post('/api/organizations', unit('第六中学'), key)).status).toBe(201)
})

it('names the field when the key itself is no key', async () => {
  const reply = await add('第七中学', 'short')
  expect(reply.status).toBe(400)
  expect(reply.body.details.fields).toMatchObject([{ field: 'idempotency-key' }])
})
