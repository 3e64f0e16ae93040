import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { makeRecords } from '#test/records'
import { foldAll } from './fold.store.ts'
import { ledgerSize } from './ledger-size.store.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
})
afterAll(() => platform.close())

it('grows with what is entered, and not by a fold', async () => {
  expect(await ledgerSize(platform.db)).toBe(0)
  await makeRecords(platform)
  const entered = await ledgerSize(platform.db)
  expect(entered).toBeGreaterThan(0)
  await foldAll(platform.db)
  expect(await ledgerSize(platform.db)).toBe(entered)
})
