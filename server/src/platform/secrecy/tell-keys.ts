import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { noteFault } from '../faults.ts'
import type { Keyring } from './keyring.ts'
import { forgetNode, tellNode } from './sealing-key.store.ts'

/** Milliseconds between two signs of life; a rotation waits for the slowest node that long. */
const EVERY = 5000

/**
 * Tells every few seconds which keys this node holds, and hears which one to seal with: a rotation goes on only when all
 * running nodes can open what it is about to write. Answers what ends it.
 */
export async function tellKeys(
  keyring: Keyring,
  db: Kysely<Database>,
  every = EVERY,
): Promise<() => Promise<void>> {
  const node = randomUUID()
  const host = hostname()
  async function tell(): Promise<void> {
    keyring.reload()
    const current = await tellNode(db, { node, host, keys: keyring.keyIds(), sealsWith: keyring.current() })
    if (!current || current === keyring.current()) return
    keyring.sealWith(current)
    if (current === keyring.current()) await tell()
  }
  await tell()
  let telling: Promise<void> | undefined
  const timer = setInterval(() => {
    // While the database is away each node goes on with the keys it has.
    telling ??= tell()
      .catch((fault) => noteFault('secrecy.keys', fault))
      .finally(() => {
        telling = undefined
      })
  }, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await telling
    await forgetNode(db, node).catch((fault) => noteFault('secrecy.keys', fault))
  }
}
