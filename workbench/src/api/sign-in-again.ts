import { useSyncExternalStore } from 'react'

/**
 * A session that ends while somebody works is no reason to lose what stands on the page: the requests that were
 * refused wait here until the same person has signed in again, and are then repeated.
 */
let person: string | undefined
let waiting: { promise: Promise<void>; resolve: () => void } | undefined
const listeners = new Set<() => void>()

const tell = () => {
  for (const told of listeners) told()
}

/** Who works here; undefined once they have left, and then nothing waits any longer. */
export function workingAs(id: string | undefined): void {
  person = id
}

/** Whether a refusal for want of a sign-in can be waited out. */
export const canWait = () => person !== undefined

export function signedInAgain(signal?: AbortSignal): Promise<void> {
  if (!waiting) {
    waiting = deferred()
    tell()
  }
  const { promise } = waiting
  if (!signal) return promise
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      const stop = () => reject(new DOMException('Nobody waits for the answer any more', 'AbortError'))
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    }),
  ])
}

/** The same person is back: everything that waited goes on. */
export function goOn(): void {
  waiting?.resolve()
  waiting = undefined
  tell()
}

export const useExpired = (): boolean =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    () => waiting !== undefined,
  )

// `Promise.withResolvers` is younger than many browsers in county offices.
function deferred() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((yes) => {
    resolve = yes
  })
  return { promise, resolve: () => resolve() }
}
