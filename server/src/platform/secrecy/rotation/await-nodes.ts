import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findNodes, type NodeKeys } from '../sealing-key.store.ts'

const AGAIN = 300

/** Waits until every running node is so far; answers the machines of those that are not when patience ends. */
export async function awaitNodes(
  db: Kysely<Database>,
  soFar: (node: NodeKeys) => boolean,
  patience: number,
): Promise<string[]> {
  const end = performance.now() + patience
  for (;;) {
    const behind = (await findNodes(db)).filter((node) => !soFar(node))
    if (behind.length === 0 || performance.now() > end) return [...new Set(behind.map(({ host }) => host))]
    await wait(AGAIN)
  }
}
