import { randomUUID } from 'node:crypto'
import { noteFault } from '../../faults.ts'
import type { Asked } from './asked-at-node.store.ts'

const MINUTE = 60_000
/** Between two exchanges with the other nodes, in milliseconds. */
const EVERY = 1000
/** Who asked less than this part of the allowed at a node is not worth telling the others of. */
const WORTH_TELLING = 1 / 20

/** Of so many at most is counted; beyond that those who ask seldom are forgotten, so that strangers fill no memory. */
const MOST = 100_000

interface Counted {
  here: number
  /** At all other nodes, as last heard. */
  elsewhere: number
  often: boolean
}

export type Exchange = (node: string, minute: number, asked: readonly Asked[]) => Promise<readonly Asked[]>

export interface SharedCounts {
  /** Counts one request; what is known of the minute, at all nodes, and the milliseconds it still lasts. */
  count(who: string, allowed: number): { current: number; ttl: number }
  /** What is known of the minute, nothing counted. */
  known(who: string): { current: number; ttl: number }
  stop(): void
}

/**
 * Requests by minute and by who asks, of all nodes together. Each counts in its own memory and once a second tells
 * the others of those who ask often, in one statement, and of nobody where nobody does: a request costs nothing more.
 */
export function shareCounts(exchange: Exchange, now: () => number = Date.now): SharedCounts {
  const node = randomUUID()
  let minute = 0
  let counted = new Map<string, Counted>()

  // The minute of the clock, which all nodes share, and not one that begins with the first request.
  function turnMinute(): void {
    const present = Math.floor(now() / MINUTE)
    if (present === minute) return
    minute = present
    counted = new Map()
  }

  function forgetSeldom(): void {
    for (const [who, { often }] of counted) if (!often) counted.delete(who)
  }

  const tell = (one: Counted | undefined) => ({
    current: one ? one.here + one.elsewhere : 0,
    ttl: MINUTE - (now() % MINUTE),
  })

  async function exchangeOnce(): Promise<void> {
    turnMinute()
    const asked = [...counted].flatMap(([who, { often, here }]) => (often ? [{ who, count: here }] : []))
    if (asked.length === 0) return
    const of = counted
    for (const { who, count } of await exchange(node, minute, asked)) {
      const one = of.get(who)
      if (one) one.elsewhere = count
    }
  }

  let timer: NodeJS.Timeout | undefined
  const schedule = () => {
    timer = setTimeout(async () => {
      await exchangeOnce().catch((error) => noteFault('http.limits', error))
      if (timer) schedule()
    }, EVERY).unref()
  }
  schedule()

  return {
    count(who, allowed) {
      turnMinute()
      if (counted.size >= MOST) forgetSeldom()
      const one = counted.get(who) ?? { here: 0, elsewhere: 0, often: false }
      one.here += 1
      one.often ||= one.here >= allowed * WORTH_TELLING
      counted.set(who, one)
      return tell(one)
    },
    known(who) {
      turnMinute()
      return tell(counted.get(who))
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
