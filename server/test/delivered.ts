import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import type { TestPlatform } from './stand-platform.ts'

/** Waits until everybody has been told who is to be told. */
export const delivered = ({ db }: Pick<TestPlatform, 'db'>) =>
  vi.waitFor(
    async () => {
      const { rows } = await sql`select from happening`.execute(db)
      expect(rows).toHaveLength(0)
    },
    { timeout: 20_000, interval: 20 },
  )
