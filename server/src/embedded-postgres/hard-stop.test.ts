import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startEmbedded } from './embedded.ts'
import { placesIn } from './places.ts'
import { readPostmaster } from './postmaster.ts'

const writer = fileURLToPath(new URL('../../test/write-until-killed.ts', import.meta.url))

/** Starts the writer over the folder, lets it commit some rows and ends it (or its database) without warning. */
async function writeAndKill(
  dataFolder: string,
  rows: number,
  victim: 'process' | 'database',
): Promise<number> {
  const args = ['--conditions=@medelge/source', '--import', 'tsx', writer, dataFolder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  let last = 0
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (last !== rows) continue
    const pid = victim === 'process' ? child.pid : readPostmaster(placesIn(dataFolder).cluster)?.pid
    if (!pid) throw new Error('nobody to end')
    process.kill(pid, 'SIGKILL')
  }
  if (last < rows) throw new Error(said)
  return last
}

async function written(dataFolder: string) {
  const server = await startEmbedded({ dataFolder })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as count, max(number) as last from written')
  await client.query('drop table written')
  await client.end()
  await server.stop()
  return rows[0] as { count: number; last: number }
}

test('whoever is killed without warning, every committed row is there and the next start works', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'medelge-hard-stop-'))
  chmodSync(dataFolder, 0o755)
  for (const victim of ['process', 'database', 'process'] as const) {
    const last = await writeAndKill(dataFolder, 40, victim)
    const found = await written(dataFolder)
    // The row under way when the end came may or may not have made it; none before it may miss.
    expect(found.count).toBe(found.last)
    expect(found.count - last).toBeGreaterThanOrEqual(0)
    expect(found.count - last).toBeLessThanOrEqual(1)
  }
  rmSync(dataFolder, { recursive: true, force: true })
}, 120_000)
