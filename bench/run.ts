import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../server/src/embedded-postgres/embedded.ts'
import {
  backgroundLimits,
  type OpenDatabase,
  openDatabase,
} from '../server/src/platform/database/database.ts'
import { migrate } from '../server/src/platform/database/migrate.ts'
import { benchExportList } from './export-list.ts'
import { benchHostileFiles } from './hostile-files.ts'
import { benchImportTable } from './import-table.ts'
import { benchLedgerAsOf } from './ledger-as-of.ts'
import { benchLedgerIngest } from './ledger-ingest.ts'
import { benchLedgerRead } from './ledger-read.ts'
import { benchOrganizationTree } from './organization-tree.ts'
import { keepResult } from './results.ts'
import { benchSearch } from './search.ts'
import { benchSessionLists } from './session-lists.ts'

type Bench = (open: OpenDatabase, url: string) => Promise<string[]>

const benches: Record<string, Bench> = {
  'export-list': ({ db }) => benchExportList(db),
  'hostile-files': (_, url) => benchHostileFiles(url),
  'import-table': (_, url) => benchImportTable(url),
  'ledger-as-of': benchLedgerAsOf,
  'ledger-ingest': benchLedgerIngest,
  'ledger-read': benchLedgerRead,
  'organization-tree': ({ db }) => benchOrganizationTree(db),
  search: ({ db }) => benchSearch(db),
  'session-lists': ({ db }) => benchSessionLists(db),
}

/** Runs one bench on a migrated database of its own, on a server as durable as the product's. */
async function perform(server: string, name: string, bench: Bench) {
  const database = `bench_${name.replaceAll('-', '_')}`
  const command = async (text: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  await command(`create database ${database}`)
  const url = Object.assign(new URL(server), { pathname: database }).href
  await migrate(url)
  const open = openDatabase(url, { ...backgroundLimits, max: 4 })
  try {
    return await bench(open, url)
  } finally {
    await open.close()
    await command(`drop database ${database}`)
  }
}

const asked = process.argv.slice(2)
const chosen = Object.entries(benches).filter(([name]) => asked.length === 0 || asked.includes(name))
const folder = await mkdtemp(join(tmpdir(), 'medelge-bench-'))
const server = await startEmbedded({ dataFolder: folder, settings: { max_wal_size: '8GB' } })
try {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, embedded PostgreSQL, durable`
  for (const [name, bench] of chosen) {
    const [heading, ...lines] = await perform(server.url, name, bench)
    const section = [
      `## ${heading}`,
      '',
      `${new Date().toISOString().slice(0, 10)} · ${machine} · load average ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
      '',
      ...lines,
    ].join('\n')
    console.log(`${section}\n`)
    keepResult(section)
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
