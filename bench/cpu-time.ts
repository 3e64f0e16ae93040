import { readFileSync } from 'node:fs'
import type pg from 'pg'

/** A tick of the kernel's clock, in milliseconds. */
const TICK = 10

/** Milliseconds of processor time a process has had; none where the system does not say. */
function cpuTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return (user + system) * TICK
  } catch {
    return 0
  }
}

/** Milliseconds of processor time that some processes, and all that serve a database, had while work was done. */
export async function cpuDuring(
  pool: pg.Pool,
  processes: readonly number[],
  work: () => Promise<unknown>,
): Promise<{ processes: number; database: number }> {
  const serving = async () => {
    const { rows } = await pool.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database()',
    )
    return new Map(rows.map(({ pid }) => [pid, cpuTime(pid)]))
  }
  const sum = () => processes.reduce((all, pid) => all + cpuTime(pid), 0)
  const [before, own] = [await serving(), sum()]
  await work()
  const [after, ownAfter] = [await serving(), sum()]
  const database = [...after].reduce((all, [pid, time]) => all + time - (before.get(pid) ?? 0), 0)
  return { processes: ownAfter - own, database }
}
