import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { operationsOf, uploadOperations } from '../operations.ts'
import { buildTestPlatform } from '../platform.ts'
import { askEverything } from './ask.ts'
import { everybody } from './asking.ts'
import { laidOut } from './laid-out.ts'
import { makeThings } from './things.ts'
import { undoWhatIsWritten } from './undone.ts'

// Who may do what, as the running server answers. `MEDELGE_AGREE=1 npx vitest run --project server permissions` writes it anew.
const file = new URL('../../../docs/permissions.md', import.meta.url)

it('answers everybody what docs/permissions.md says, at every address', async () => {
  const platform = await buildTestPlatform({
    clock: () => new Date('2022-01-20T02:00:00Z'),
    config: { log: { level: 'silent', file: undefined } },
  })
  const things = await makeThings(platform)
  const askers = await everybody(platform, things.author)
  await undoWhatIsWritten(platform)
  const operations = [...(await operationsOf(platform.app)), ...uploadOperations]
  const now = laidOut(await askEverything(platform, things, operations, askers))
  await platform.close()
  if (process.env.MEDELGE_AGREE) writeFileSync(file, now)
  expect(now.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'))
}, 1_800_000)
