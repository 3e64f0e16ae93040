import type { Pair } from '../write-world.ts'
import type { Journal } from './journal.ts'
import type { Sender } from './sender.ts'
import { acceptMany, importTable, recordAndAccept, sendFile, type Work } from './work.ts'

/** People at work: each does one piece after the other for as long as the day lasts. */
export interface Day {
  begin(): void
  /** Throws what somebody was told that should not have been, while the day goes on. */
  demandSound(): void
  /** Lets everybody finish what they have in hand; rejects where something was refused or never answered. */
  end(): Promise<void>
}

const short: readonly Work[] = [recordAndAccept, recordAndAccept, acceptMany, sendFile]

function workers(works: readonly Work[], sender: Sender, pairs: readonly Pair[], journal: Journal): Day {
  let working = false
  let running: Promise<unknown> = Promise.resolve()
  let fault: unknown
  const loop = async (work: Work, pair: Pair) => {
    while (working) await work(sender, pair, journal)
  }
  return {
    begin() {
      working = true
      running = Promise.all(works.map((work, nth) => loop(work, pairs[nth] as Pair)))
      running.catch((error) => {
        fault = error
      })
    },
    demandSound() {
      if (fault) throw fault
    },
    async end() {
      working = false
      await running
    },
  }
}

/** Recording, checking and sending files, over within a moment of its end. */
export const shortDay = (sender: Sender, pairs: readonly Pair[], journal: Journal): Day =>
  workers(short, sender, pairs.slice(1), journal)

/** Tables being read in, which goes on behind and over several cuts. */
export const longDay = (sender: Sender, pairs: readonly Pair[], journal: Journal): Day =>
  workers([importTable], sender, pairs.slice(0, 1), journal)
