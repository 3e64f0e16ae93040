import type { Client, Reply, TestHouse } from '#test/house'
import { hashPassword } from './password.ts'
import { insertPerson } from './person.store.ts'

export const password = 'Grassland-2021'
let passwordHash: Promise<string> | undefined

/** A person with a password that really opens the door; hashing it once keeps the tests quick. */
export async function insertMember(
  house: TestHouse,
  account: string,
  organizationId: number,
): Promise<string> {
  passwordHash ??= hashPassword(password)
  const row = { account, name: '其木格', organizationId, passwordHash: await passwordHash }
  return (await insertPerson(house.db, row)) as string
}

/** Gives everybody in the house the known password. */
export async function setKnownPassword(house: TestHouse): Promise<void> {
  passwordHash ??= hashPassword(password)
  await house.db
    .updateTable('credential')
    .set({ password: await passwordHash })
    .execute()
}

export const trySignIn = (
  house: TestHouse,
  username: string,
  word = password,
  headers: Record<string, string> = {},
): Promise<Reply> => house.anonymous.post('/api/auth/sign-in/username', { username, password: word }, headers)

/** The Cookie header a browser would send after this answer. */
export const cookieOf = (reply: Reply): string =>
  [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** GET /api/me with a cookie, or with the one of a client. */
export const me = (house: TestHouse, who: string | Client) =>
  house.anonymous.get('/api/me', { cookie: typeof who === 'string' ? who : who.cookie })
