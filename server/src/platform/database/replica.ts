import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { noteFault } from '../faults.ts'
import { openDatabase } from './database.ts'
import { placeInLog, ReplicaAge } from './replica-age.ts'

/** Between two looks at how far the replica is, in milliseconds. */
const EVERY = 1000

export interface Replica {
  /** The replica and the age of what it shows, in milliseconds; undefined where that is more than may be, or not known. */
  reader(): { db: Kysely<Database>; age: number } | undefined
  age(): number | undefined
  /** It failed: nothing is asked of it until it has answered again. */
  failed(error: unknown): void
  close(): Promise<void>
}

type Db = Kysely<Database>

async function endOfLog(primary: Db): Promise<bigint> {
  const { rows } = await sql<{ end: string }>`select pg_current_wal_insert_lsn()::text as "end"`.execute(
    primary,
  )
  return placeInLog(rows[0]?.end ?? '')
}

// A server that replays nothing is no replica, or none any more: what it shows has parted from the primary.
async function replayedBy(replica: Db): Promise<bigint | undefined> {
  const { rows } = await sql<{ replayed: string | null }>`
    select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as replayed`.execute(replica)
  const replayed = rows[0]?.replayed
  return replayed ? placeInLog(replayed) : undefined
}

/** Opens a streaming replica and watches how old it is; `delay`: the most that may be, in milliseconds. */
export function openReplica(url: string, delay: number, primary: Db): Replica {
  const { db, close } = openDatabase(url, { connect: 1500 })
  const watching = openDatabase(url, { max: 1, connect: 1500, statement: 1500 })
  const age = new ReplicaAge()
  const now = () => performance.now()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let closed = false

  async function look(): Promise<void> {
    const at = now()
    try {
      const end = await endOfLog(primary)
      age.note(at, end, await replayedBy(watching.db))
    } catch (error) {
      noteFault('database.replica', error)
    }
  }
  const turn = () => {
    looking = look().then(() => {
      if (!closed) timer = setTimeout(turn, EVERY).unref()
    })
  }
  turn()

  return {
    reader() {
      const present = age.at(now())
      return present === undefined || present > delay ? undefined : { db, age: present }
    },
    age: () => age.at(now()),
    failed(error) {
      noteFault('database.replica', error)
      age.forget()
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await looking
      await Promise.all([close(), watching.close()])
    },
  }
}
