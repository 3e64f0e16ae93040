import type { Client, Reply, TestPlatform } from '#test/platform'
import { hashPassword } from './passwords/password.ts'
import { insertPerson } from './person.store.ts'

export const password = 'Grassland-2021'
let passwordHash: Promise<string> | undefined

/** A person with a password that really opens the door; hashing it once keeps the tests quick. */
export async function insertMember(
  platform: TestPlatform,
  account: string,
  organizationId: number,
): Promise<string> {
  passwordHash ??= hashPassword(password)
  const row = { account, name: '其木格', organizationId, passwordHash: await passwordHash }
  return (await insertPerson(platform.db, row)) as string
}

/** Gives everybody in the platform the known password. */
export async function setKnownPassword(platform: TestPlatform): Promise<void> {
  passwordHash ??= hashPassword(password)
  await platform.db
    .updateTable('credential')
    .set({ password: await passwordHash })
    .execute()
}

export const trySignIn = (
  platform: TestPlatform,
  username: string,
  word = password,
  headers: Record<string, string> = {},
): Promise<Reply> =>
  platform.anonymous.post('/api/auth/sign-in/username', { username, password: word }, headers)

/** The Cookie header a browser would send after this answer. */
export const cookieOf = (reply: Reply): string =>
  [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** What the audit trail holds about an account's person, oldest first. */
export const actsAbout = (platform: TestPlatform, account: string) =>
  platform.db
    .selectFrom('auditEntry')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'auditEntry.subjectId'))
    .where('person.account', '=', account)
    .select(['auditEntry.action', 'auditEntry.details'])
    .orderBy('auditEntry.id')
    .execute()

/** GET /api/me with a cookie, or with the one of a client. */
export const me = (platform: TestPlatform, who: string | Client) =>
  platform.anonymous.get('/api/me', { cookie: typeof who === 'string' ? who : who.cookie })
