import { useState } from 'react'
import { randomKey } from '#api/submit-key.ts'

interface Kept {
  /** Under which it is sent: the same page sent twice is one. */
  once: string
  values: object
}

const place = (token: string) => `medelge.enroll.${token.slice(0, 12)}`

function read(token: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(place(token))
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

/**
 * What a stranger typed, kept as long as this tab lives and no longer: a page that a weak network makes one load anew
 * stands as it was, and whoever uses a borrowed phone leaves no number on it.
 */
export function useTabDraft(token: string) {
  const [kept] = useState(() => read(token) ?? { once: randomKey(), values: {} })
  return {
    ...kept,
    save(values: object) {
      try {
        sessionStorage.setItem(place(token), JSON.stringify({ once: kept.once, values }))
      } catch {
        // A browser that stores nothing keeps it in the page alone.
      }
    },
    clear() {
      try {
        sessionStorage.removeItem(place(token))
      } catch {
        // There is nothing to be removed then.
      }
    },
  }
}
