import { readdir, readFile } from 'node:fs/promises'
import { serversOver } from '../../server/src/embedded-postgres/postmaster.ts'

/** What the product holds at one moment. */
export interface Weight {
  /** Seconds since the beginning. */
  at: number
  /** Megabytes: of the process, of the objects in it, and of the database's processes, each its own. */
  resident: number
  heap: number
  database: number
  /** Megabytes of the pages the database keeps for all of them; they fill up to its setting as the data grows. */
  buffers: number
  files: number
  connections: number
  /** Files that were made to be thrown away. */
  temporary: number
}

export interface Weighed {
  pid: number
  url: string
  cluster: string
  /** Folders that hold what is thrown away. */
  folders: readonly string[]
}

const MB = 2 ** 20

/** Megabytes that a process has for itself and those of the server's buffers that are its share; 0 when it is gone. */
async function memoryOf(pid: number): Promise<{ own: number; buffers: number }> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024
  return { own: of('Pss_Anon'), buffers: of('Pss_Shmem') }
}

async function metricsAt(url: string): Promise<(name: string) => number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return (name) =>
    [...text.matchAll(new RegExp(`^${name}(?:{[^}]*})? ([\\d.e+]+)$`, 'gm'))].reduce(
      (sum, [, value]) => sum + Number(value),
      0,
    )
}

const count = async (folder: string) => (await readdir(folder, { recursive: true }).catch(() => [])).length

export async function weigh({ pid, url, cluster, folders }: Weighed, since: number): Promise<Weight> {
  const metric = await metricsAt(url)
  const memories = await Promise.all((serversOver(cluster) ?? []).map(memoryOf))
  const temporary = await Promise.all(folders.map(count))
  return {
    at: (performance.now() - since) / 1000,
    resident: metric('process_resident_memory_bytes') / MB,
    heap: metric('nodejs_heap_size_used_bytes') / MB,
    database: memories.reduce((sum, { own }) => sum + own, 0),
    buffers: memories.reduce((sum, { buffers }) => sum + buffers, 0),
    files: (await readdir(`/proc/${pid}/fd`)).length,
    connections: metric('medelge_pool_connections'),
    temporary: temporary.reduce((sum, one) => sum + one, 0),
  }
}
