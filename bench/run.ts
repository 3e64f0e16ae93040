import { readFileSync } from 'node:fs'
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
import { benchAppraisalRead } from './appraisal-read.ts'
import { benchChaos } from './chaos/bench-chaos.ts'
import { compareResults } from './compare.ts'
import { benchConsistency } from './consistency/check-figures.ts'
import { benchDocuments } from './documents.ts'
import { benchExportList } from './export-list.ts'
import { benchHostileFiles } from './hostile-files.ts'
import { benchImportTable } from './import-table.ts'
import { benchLedgerAsOf } from './ledger/ledger-as-of.ts'
import { benchLedgerGrid } from './ledger/ledger-grid.ts'
import { benchLedgerIngest } from './ledger/ledger-ingest.ts'
import { benchLedgerRead } from './ledger/ledger-read.ts'
import { benchOrganizationTree } from './organization-tree.ts'
import { benchRegisterExport } from './register-export.ts'
import { benchRegisterLists } from './register-lists.ts'
import { keepResult, keptResults } from './results.ts'
import { benchScreens } from './screens/screens.ts'
import { benchSearch } from './search.ts'
import { benchSessionLists } from './session-lists.ts'
import { benchSoak } from './soak/bench-soak.ts'
import { benchWriteCycle } from './write-cycle.ts'

type Bench = (open: OpenDatabase, url: string) => Promise<string[]>

const benches: Record<string, Bench> = {
  'appraisal-read': (_, url) => benchAppraisalRead(url),
  consistency: () => benchConsistency(),
  documents: (_, url) => benchDocuments(url),
  'export-list': ({ db }) => benchExportList(db),
  'hostile-files': (_, url) => benchHostileFiles(url),
  'import-table': (_, url) => benchImportTable(url),
  'ledger-as-of': benchLedgerAsOf,
  'ledger-grid': benchLedgerGrid,
  'ledger-ingest': benchLedgerIngest,
  'ledger-read': benchLedgerRead,
  'organization-tree': ({ db }) => benchOrganizationTree(db),
  'register-export': (_, url) => benchRegisterExport(url),
  'register-lists': (_, url) => benchRegisterLists(url),
  screens: (_, url) => benchScreens(url),
  search: ({ db }) => benchSearch(db),
  'session-lists': ({ db }) => benchSessionLists(db),
  'write-cycle': benchWriteCycle,
}

/** Those that take long, and only run when named; they start the product themselves. `npm run bench -- chaos 1000` */
const alone: Record<string, (count?: number) => Promise<string[]>> = {
  chaos: benchChaos,
  soak: benchSoak,
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
if (asked[0] === 'compare') {
  const earlier = readFileSync(asked[1] ?? '', 'utf8')
  console.log(compareResults(earlier, keptResults()).join('\n'))
  process.exit(0)
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, embedded PostgreSQL, durable`

function keep([heading, ...lines]: string[]): void {
  const day = new Date().toISOString().slice(0, 10)
  const load = loadavg().map((one) => one.toFixed(1))
  const section = [
    `## ${heading}`,
    '',
    `${day} · ${machine} · load average ${load.join(' ')}`,
    '',
    ...lines,
  ].join('\n')
  console.log(`${section}\n`)
  keepResult(section)
}

const [named = '', count] = asked
if (Object.hasOwn(alone, named)) {
  keep(await (alone[named] as (typeof alone)[string])(count === undefined ? undefined : Number(count)))
  process.exit(0)
}
const chosen = Object.entries(benches).filter(([name]) => asked.length === 0 || asked.includes(name))
const folder = await mkdtemp(join(tmpdir(), 'medelge-bench-'))
const server = await startEmbedded({ dataFolder: folder, settings: { max_wal_size: '8GB' } })
try {
  for (const [name, bench] of chosen) keep(await perform(server.superuserUrl, name, bench))
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
