import type { Kysely } from 'kysely'
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Database } from '#database'
import type { Clock } from '../clock.ts'
import type { Disk } from '../disk/disk.ts'
import { faultCounts } from '../faults.ts'
import type { DatabaseState } from '../http/health.ts'
import { countJobs, type JobCounts } from '../jobs/job-counts.store.ts'
import { gauges } from './gauge.ts'

/** What is watched. */
export interface Watched {
  /** Over a connection of its own, so that it can be asked also when all others are taken. */
  db: Kysely<Database>
  pools: Record<string, Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>>
  disk: Disk
  clock: Clock
  databaseState(): DatabaseState
  /** Milliseconds that what the replica shows is old at most; undefined without one, or while it is not known. */
  replicaAge(): number | undefined
}

/** What cannot be known now, such as while the database is away. */
const unknown = Number.NaN

/** Everything a monitor counts, of this process and of what all processes share, in a registry of its own. */
export function openMetrics({ db, pools, disk, clock, databaseState, replicaAge }: Watched): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  new Counter({
    name: 'medelge_faults_total',
    help: 'Faults in the background since the start; each is told in the log.',
    labelNames: ['of'],
    registers,
    collect() {
      this.reset()
      for (const [of, count] of faultCounts()) this.inc({ of }, count)
    },
  })
  new Gauge({
    name: 'medelge_database_running',
    help: 'Whether the database runs as far as the platform knows.',
    registers,
    collect() {
      this.set(databaseState() === 'running' ? 1 : 0)
    },
  })
  new Gauge({
    name: 'medelge_pool_connections',
    help: 'Connections to the database by pool: in use, idle; and questions that wait for one.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'used' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
  new Gauge({
    name: 'medelge_jobs',
    help: 'Jobs in the background, of all processes: waiting, running, failed for good.',
    labelNames: ['state'],
    registers,
    async collect() {
      const none: JobCounts = { waiting: unknown, running: unknown, failed: unknown }
      const counts = await countJobs(db).catch(() => none)
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'medelge_disk_free_bytes',
    help: 'Free space of the disks that hold the database and the evidence, as of the last minute.',
    labelNames: ['folder'],
    registers,
    collect() {
      for (const { folder, free } of disk.spaces()) this.set({ folder }, free)
    },
  })
  new Gauge({
    name: 'medelge_read_only',
    help: 'Whether the platform takes no writes because a disk is full.',
    registers,
    collect() {
      this.set(disk.state() === 'full' ? 1 : 0)
    },
  })
  new Gauge({
    name: 'medelge_replica_age_seconds',
    help: 'How old what the replica shows is at most; no number without one.',
    registers,
    collect() {
      this.set((replicaAge() ?? unknown) / 1000)
    },
  })
  for (const { name, help, read } of gauges.all())
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read(db, clock()).catch(() => unknown))
      },
    })
  return registry
}
