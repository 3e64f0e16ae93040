import { at } from '../times.ts'
import { type Cycle, runChaos } from './chaos.ts'
import { victims } from './victims.ts'

const CYCLES = 1000

const seconds = (sorted: readonly number[], share: number) =>
  sorted.length > 0 ? (at(sorted, share) / 1000).toFixed(2) : '—'

function line(who: string, cycles: readonly Cycle[]): string {
  const sorted = cycles.map(({ ready }) => ready).sort((a, b) => a - b)
  const [half, most, last] = [0.5, 0.95, 1].map((share) => seconds(sorted, share))
  return `| ${who} | ${cycles.length} | ${half} | ${most} | ${last} |`
}

/** `MEDELGE_CHAOS=seed` or `seed:cycle`: the same kills once more, from a cycle on. */
function asked(): { seed: number; from: number } {
  const [seed = '', from = '0'] = (process.env.MEDELGE_CHAOS || String(Date.now() % 100_000)).split(':')
  return { seed: Number(seed), from: Number(from) }
}

/** Kills parts of the product so many times; Ctrl-C ends it after the cycle under way, and what was done stands. */
export async function benchChaos(count = CYCLES): Promise<string[]> {
  let stopped = false
  process.once('SIGINT', () => {
    stopped = true
  })
  const { seed, from } = asked()
  const tell = (text: string) => void process.stderr.write(`${text}\n`)
  const { cycles, acknowledged } = await runChaos({ cycles: count, seed, from, tell, enough: () => stopped })
  const whole = cycles.map((cycle) => cycle.whole).sort((a, b) => a - b)
  const restarts = cycles.filter(({ victim }) => victim !== 'worker' && victim !== 'postmaster')
  return [
    'Killed with −9 in the middle of work, over and over',
    `${cycles.length} cycles of ${count} asked for, seed ${seed}${from > 0 ? ` from ${from}` : ''}: people record, hand in, accept one by one and five at once, send files and tables; somebody is killed at a random moment; the product comes back. After each cycle every one of ${acknowledged} acknowledged writes was there exactly once, each counted session stood in the ledger by one entry, every total was the sum of its postings, the digest chains of ledger and trail were whole, and no job was stuck; every 50 cycles what cut uploads had left was swept away without rest and a backup came whole. A cycle with all its proofs took ${seconds(whole, 0.5)} s (median; goal ≤ 2.5 s).`,
    '',
    '| killed | cycles | ready after, median s | p95 s | most s |',
    '|---|---|---|---|---|',
    ...victims.map((victim) =>
      line(
        victim,
        cycles.filter((cycle) => cycle.victim === victim),
      ),
    ),
    line('**started again** (goal ≤ 5 s)', restarts),
    '',
    'Ready: from the start of the process until it says its address and `/readyz` answers 200. Where the process lives on (postmaster, worker): from the kill until `/readyz` answers 200 again.',
  ]
}
