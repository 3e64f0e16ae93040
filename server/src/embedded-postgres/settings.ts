import { existsSync, statfsSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'

export type Settings = Record<string, string | number | boolean>

const MB = 2 ** 20

/** Bytes this process may use: the container's limit where there is one, else the machine's memory. */
export function usableMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}

/** Settings that fit the machine, from a small laptop to sixteen cores. */
export function settingsFor(memory: number, cores: number, durable: boolean): Settings {
  const megabytes = (share: number, least: number, most: number) =>
    `${Math.round(Math.min(most, Math.max(least, (memory / MB) * share)))}MB`
  return {
    max_connections: 100,
    shared_buffers: megabytes(1 / 8, 64, 4096),
    effective_cache_size: megabytes(1 / 2, 256, 65_536),
    maintenance_work_mem: megabytes(1 / 32, 32, 512),
    work_mem: megabytes(1 / 512, 4, 32),
    max_worker_processes: Math.max(8, cores),
    max_parallel_workers: Math.min(8, cores),
    max_parallel_workers_per_gather: cores > 2 ? 2 : 1,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    // Compiling a query takes longer than most of ours run.
    jit: false,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: false,
    ...(sharedMemoryIsSmall() ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(durable ? {} : { fsync: false, synchronous_commit: false, full_page_writes: false }),
  }
}

// Containers commonly get 64 MB there, and parallel queries fail when it is full.
function sharedMemoryIsSmall(): boolean {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return false
  const { blocks, bsize } = statfsSync('/dev/shm')
  return blocks * bsize < 512 * MB
}

export const settingsHere = (durable: boolean): Settings =>
  settingsFor(usableMemory(), availableParallelism(), durable)

/** The settings as words of a command line. */
export const asArguments = (settings: Settings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
