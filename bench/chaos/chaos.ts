import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
// @ts-expect-error the tools are plain JavaScript
import { buildServer } from '../../tools/build-server.js'
import { longDay, shortDay } from './day.ts'
import { endEra } from './end-era.ts'
import { beginEra, makeTemplate, type Template } from './era.ts'
import { demandInvariants } from './invariants.ts'
import { acknowledged, openJournal } from './journal.ts'
import type { Product } from './product.ts'
import { seeded } from './seeded.ts'
import { senderTo } from './sender.ts'
import { drawn, strike, type Victim } from './victims.ts'

/** Cycles over one data folder before a fresh one is begun. */
const ERA = 50

export interface Cycle {
  victim: Victim
  /** Milliseconds from the start of the process, or from the kill where the process lives on, to ready. */
  ready: number
  whole: number
}

export interface Chaos {
  cycles: Cycle[]
  /** Writes that were acknowledged, each found again exactly once. */
  acknowledged: number
}

export interface Asked {
  cycles: number
  seed: number
  /** The number of the first cycle, to repeat one that failed. */
  from?: number
  tell?: (line: string) => void
  /** Whether to end after the cycle under way. */
  enough?: () => boolean
}

/** One cycle: people at work, somebody is killed, the product comes back, and everything must hold. */
async function runCycle(
  product: Product,
  day: ReturnType<typeof shortDay>,
  draw: number,
): Promise<Omit<Cycle, 'whole'>> {
  const random = seeded(draw)
  const victim = random.one(drawn)
  day.begin()
  await pause(random.between(80, 500))
  const since = performance.now()
  await strike(victim, product, random)
  const restarted = product.ended()
  if (restarted) await pause(random.between(0, 60))
  const ready = restarted
    ? await product.start()
    : await product.ready().then(() => performance.now() - since)
  await day.end()
  return { victim, ready }
}

async function runEra(
  folder: string,
  template: Template,
  secret: string,
  { cycles, seed, from = 0, tell, enough = () => false }: Asked,
): Promise<Chaos> {
  const product = await beginEra(folder, template, secret)
  const [journal, sender] = [openJournal(), senderTo(product.url)]
  const day = shortDay(sender, template.pairs, journal)
  const behind = longDay(sender, template.pairs, journal)
  const made: Cycle[] = []
  await product.start()
  behind.begin()
  try {
    for (let cycle = from; cycle < from + cycles && !enough(); cycle += 1) {
      const since = performance.now()
      const outcome = await runCycle(product, day, seed * 100_003 + cycle)
      await demandInvariants(product, journal)
      behind.demandSound()
      made.push({ ...outcome, whole: performance.now() - since })
      tell?.(
        `${cycle} ${outcome.victim} ready ${outcome.ready.toFixed(0)} ms, whole ${made.at(-1)?.whole.toFixed(0)} ms`,
      )
    }
    await behind.end()
    await demandInvariants(product, journal)
    await endEra(product)
    await product.stop()
    return { cycles: made, acknowledged: acknowledged(journal) }
  } catch (error) {
    await product.kill()
    const word = `cycle ${from + made.length}, repeat with MEDELGE_CHAOS=${seed}:${from + made.length}`
    throw new Error(`${(error as Error).message} (${word})`)
  }
}

/** Kills parts of a running product over and over and demands after each time that nothing acknowledged is lost. */
export async function runChaos(asked: Asked): Promise<Chaos> {
  await buildServer()
  const folder = await mkdtemp(join(tmpdir(), 'medelge-chaos-'))
  await chmod(folder, 0o755)
  const secret = randomBytes(32).toString('hex')
  const template = await makeTemplate(folder, secret)
  const all: Chaos = { cycles: [], acknowledged: 0 }
  for (let done = 0; done < asked.cycles && !asked.enough?.(); done += ERA) {
    const cycles = Math.min(ERA, asked.cycles - done)
    const era = await runEra(folder, template, secret, { ...asked, cycles, from: (asked.from ?? 0) + done })
    all.cycles.push(...era.cycles)
    all.acknowledged += era.acknowledged
  }
  // Left where something went wrong, for whoever looks.
  await rm(folder, { recursive: true, force: true })
  return all
}
