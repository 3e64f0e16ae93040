import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestHouse, type TestHouse } from '#test/house'
import { hashPassword } from './password.ts'
import { insertPerson } from './person.store.ts'

const password = 'Grassland-2021'
let house: TestHouse

async function person(account: string): Promise<string> {
  const row = { account, name: '其木格', organizationId: house.world.banner.organizationId }
  return (await insertPerson(house.db, { ...row, passwordHash: await hashPassword(password) })) as string
}

beforeAll(async () => {
  house = await buildTestHouse()
})
afterAll(() => house.close())

describe('signing in', () => {
  it('opens a session with account name and password', async () => {
    await person('qimuge')
    const reply = await house.anonymous.post('/api/auth/sign-in/username', { username: 'QiMuGe', password })
    expect(reply.text).toContain('qimuge')
    expect(reply.status).toBe(200)
    expect(String(reply.headers['set-cookie'])).toContain('medelge.session_token=')
  })
  it('as() works', async () => {
    const clerk = await house.as('recorder', house.world.banner.organizationId)
    const reply = await clerk.get('/api/areas')
    expect(reply.status).toBe(200)
    expect((await house.anonymous.get('/api/areas')).status).toBe(401)
  })
})
