import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/embedded-postgres/embedded.ts'
import { placesIn } from '../../src/embedded-postgres/places.ts'
import { migrate } from '../../src/platform/database/migrate.ts'

export interface PrimaryAndReplica {
  primary: string
  replica: string
  /** Stops the replica from replaying what it is sent; `false` lets it go on. */
  hold(held: boolean): Promise<void>
  /** Ends the replica as a machine ends that falls. */
  drop(): Promise<void>
  close(): Promise<void>
}

const settings = { shared_buffers: '32MB', wal_level: 'replica', hot_standby: true, min_wal_size: '32MB' }

async function ask(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(text).finally(() => client.end())
}

/** Copies a running cluster between the start and the stop of a backup, so that a server can follow from there. */
async function copyCluster(url: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('replica', true)`)
    const skipped = /\/(postmaster\.(pid|opts)|pg_replslot\/.+)$/
    await cp(from, to, { recursive: true, filter: (path) => !skipped.test(path) })
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    await writeFile(join(placesIn(to).cluster, 'backup_label'), rows[0]?.labelfile ?? '')
  } finally {
    await client.end()
  }
}

/** A server with the product's schema and a second one that follows it by streaming replication, both real. */
export async function standReplica(): Promise<PrimaryAndReplica> {
  const folder = await mkdtemp(join(tmpdir(), 'medelge-streaming-'))
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const first = await startEmbedded({ dataFolder: one, durable: false, settings })
  await migrate(first.url)
  const { port, username, password } = new URL(first.superuserUrl)
  await copyCluster(first.superuserUrl, one, two)
  await rm(placesIn(two).holder, { force: true })
  const { cluster } = placesIn(two)
  await writeFile(join(cluster, 'standby.signal'), '')
  const primary_conninfo = `host=127.0.0.1 port=${port} user=${username} password=${password}`
  const second = await startEmbedded({
    dataFolder: two,
    durable: false,
    settings: { ...settings, primary_conninfo },
  })
  return {
    primary: first.url,
    replica: second.url,
    async hold(held) {
      await ask(second.superuserUrl, held ? 'select pg_wal_replay_pause()' : 'select pg_wal_replay_resume()')
    },
    drop: second.stop,
    async close() {
      await second.stop()
      await first.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
