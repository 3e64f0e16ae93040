import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** The file of keys of a test database, the same for all platforms of one user that stand on it. */
export const keysFor = (databaseUrl: string): string =>
  join(tmpdir(), `medelge-test-keys-${userInfo().username}`, new URL(databaseUrl).pathname.slice(1))
