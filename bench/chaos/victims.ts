import { readdirSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Product } from './product.ts'
import type { Seeded } from './seeded.ts'

/** Who is killed, as a power cut or the kernel short of memory kills: with SIGKILL, in the middle of whatever it does. */
export const victims = ['node', 'postmaster', 'both', 'worker', 'backup'] as const
export type Victim = (typeof victims)[number]

/** One in so many; nodes fall more often than the rest. */
export const drawn: readonly Victim[] = [
  ...(['node', 'node', 'node', 'postmaster', 'postmaster'] as const),
  ...(['both', 'both', 'worker', 'backup', 'backup'] as const),
]

/** Processes that read what strangers sent. */
function workersOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
        return parent === pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('worker.js')
      } catch {
        // Gone meanwhile.
        return false
      }
    })
    .map(Number)
}

const shoot = (pid: number) => {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL')
  } catch {
    // Gone meanwhile.
  }
}

/** Has a backup begun as at night, and waits until its folder is there. */
async function beginBackup(product: Product): Promise<void> {
  await product.ask(({ pool }) =>
    pool.query(`select graphile_worker.add_job('backups.nightly', max_attempts := 1)`),
  )
  for (let look = 0; look < 400; look += 1) {
    const names = await readdir(product.backups).catch(() => [] as string[])
    if (names.some((name) => name.startsWith('unfinished-'))) return
    await pause(5)
  }
}

const another = async (product: Product, before: number) => {
  for (let look = 0; look < 3000 && product.postmaster() === before; look += 1) await pause(10)
}

/** Kills the victim; the product is to be started again afterwards unless its process lives on by itself. */
export async function strike(victim: Victim, product: Product, random: Seeded): Promise<void> {
  const postmaster = product.postmaster()
  switch (victim) {
    case 'node':
      return product.kill()
    case 'backup':
      await beginBackup(product)
      await pause(random.between(0, 120))
      return product.kill()
    case 'both':
      shoot(postmaster)
      await pause(random.between(0, 40))
      return product.kill()
    case 'postmaster':
      shoot(postmaster)
      return another(product, postmaster)
    case 'worker':
      for (const pid of workersOf(product.pid())) shoot(pid)
  }
}
