import { noteFault } from '#platform/faults'
import type { PageBytes } from './render-page.ts'

export interface KeptPage {
  /** `asked`: whether it still stands is asked of the database for this reader, who may have changed it at another node. */
  read(asked?: boolean): Promise<PageBytes>
  /** What the page says has just been changed here: the next reader gets it anew. */
  forget(): void
}

export interface KeepPage {
  name: string
  /** Says in one word all that the page depends on; the bytes stand as long as the word stays the same. */
  version(): Promise<string>
  render(): Promise<PageBytes>
}

interface Kept {
  version: string
  bytes: PageBytes
  askedAt: number
}

/** For so long a page is given out unasked, in milliseconds, however many come: one question to the database a second. */
const UNASKED = 1000

/** Keeps a page's bytes until what it says has changed; also while the database is away, for it says of when it is. */
export function keepPage({ name, version, render }: KeepPage, now = () => performance.now()): KeptPage {
  let kept: Kept | undefined
  let renewing: Promise<Kept> | undefined

  async function renew(before: Kept | undefined): Promise<Kept> {
    const askedAt = now()
    // Asked before the page is read: what changes in between makes the next word another one.
    const word = await version()
    const bytes = before?.version === word ? before.bytes : await render()
    return { version: word, bytes, askedAt }
  }

  function begin(): Promise<Kept> {
    const turn = renew(kept)
    renewing = turn
    // Forgotten meanwhile, its bytes may be from before the change and are kept for nobody else.
    const end = (fresh?: Kept) => {
      if (renewing !== turn) return
      renewing = undefined
      kept = fresh ?? kept
    }
    turn.then(end, () => end())
    return turn
  }

  return {
    async read(asked = false) {
      const last = kept
      if (last && !asked && now() - last.askedAt < UNASKED) return last.bytes
      try {
        return (await (asked ? begin() : (renewing ?? begin()))).bytes
      } catch (error) {
        if (!last) throw error
        noteFault(name, error)
        return last.bytes
      }
    },
    forget() {
      kept = undefined
      renewing = undefined
    },
  }
}
