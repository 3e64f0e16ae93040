import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { openDatabase } from '#platform/database/database'
import { collectContributions } from '#platform/extension-point'
import { giveUpLost } from '#platform/secrecy/rotation/give-up-lost'
import type { Hand } from '#platform/secrecy/rotation/note-key'
import { type Rotation, rotateKeys } from '#platform/secrecy/rotation/rotate-keys'
import { modules } from '../../modules.ts'
import { type AtMachine, atMachine, withDatabase } from './at-machine.ts'
import { namesOf } from './sealed-words.ts'
import { whoIsHere } from './who-is-here.ts'

/**
 * `rotate-key` goes over to a new key while the platform runs, and drops the former one when nothing uses it; it may be
 * cut off and called again. `--lost` empties what only a key that is gone could open. Code 1: not at its end.
 */
export const rotateKey = (args: string[]) =>
  atMachine(args, { lost: { type: 'boolean' } }, (machine) => {
    const { given, options, refuse } = machine
    if (given.length > 0) refuse('no_words', { text: given.join(' ') })
    return withDatabase(machine, async (url) => {
      collectContributions(modules)
      // Batches are short; what waits for a row somebody saves may wait.
      const { db, close } = openDatabase(url, { max: 2, prepare: false })
      const hand: Hand = { by: whoIsHere(), at: new Date() }
      try {
        return await (options.lost ? giveUp(machine, db, hand) : rotate(machine, db, hand))
      } finally {
        await close()
      }
    })
  })

async function rotate(machine: AtMachine, db: Kysely<Database>, hand: Hand): Promise<number> {
  const { config, say } = machine
  const rotation = await rotateKeys(config, db, hand)
  say(rotation.resumed ? 'rotation_resumed' : 'rotation_begun', { key: rotation.key, file: config.keys })
  return sayHowFar(machine, rotation)
}

function sayHowFar({ config, say }: AtMachine, { dropped, resealed, behind, broken }: Rotation): number {
  const file = config.keys
  if (broken.length > 0) say('rotation_broken', { count: broken.length, values: namesOf(broken) })
  if (behind.length > 0) say('rotation_waits', { hosts: behind.join(' '), file })
  if (broken.length + behind.length > 0) return 1
  say('rotation_done', { resealed, dropped: dropped.join(' ') })
  say('rotation_copies', { file })
  return 0
}

async function giveUp({ config, say }: AtMachine, db: Kysely<Database>, hand: Hand): Promise<number> {
  const { lost, cleared, holders } = await giveUpLost(config, db, hand)
  if (lost.length === 0) say('lost_none')
  else if (holders.length > 0) say('lost_held', { hosts: holders.join(' ') })
  else say('lost_done', { keys: lost.join(' '), cleared })
  return holders.length > 0 ? 1 : 0
}
