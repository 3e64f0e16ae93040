import { useSyncExternalStore } from 'react'
import { onServer } from './prefix.ts'

/**
 * Whether answers come. `offline`: this device has no network; `away`: it has one, and the server does not answer.
 * Decided by what was asked, since a browser calls itself online wherever a cable is plugged in.
 */
export type Connection = 'up' | 'offline' | 'away'

let state: Connection = 'up'
let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined
let asking: Promise<void> | undefined
const listeners = new Set<() => void>()

// Seconds between two looks while no answer comes; a whole county must not knock at once when the line is back.
const pauses = [2, 3, 5, 10, 15]
const pause = () => 1000 * (pauses[Math.min(tries++, pauses.length - 1)] ?? 15) * (0.8 + Math.random() * 0.4)

function settle(next: Connection): void {
  clearTimeout(timer)
  if (next === 'up') tries = 0
  else timer = setTimeout(look, pause())
  if (next === state) return
  state = next
  for (const told of listeners) told()
}

async function ask(): Promise<Connection> {
  try {
    const answer = await fetch(onServer('/healthz'), { cache: 'no-store', signal: AbortSignal.timeout(5000) })
    // A hotel's sign-in page answers everything with 200 and a page of its own.
    const ours = answer.headers.get('content-type')?.includes('json')
    return answer.ok && ours ? 'up' : 'away'
  } catch {
    return navigator.onLine ? 'away' : 'offline'
  }
}

/** Looks whether the server answers; called when something did not get through. */
export function look(): Promise<void> {
  asking ??= ask()
    .then(settle)
    .finally(() => {
      asking = undefined
    })
  return asking
}

addEventListener('offline', look)
addEventListener('online', look)
document.addEventListener('visibilitychange', () => {
  if (state !== 'up' && !document.hidden) void look()
})

export const connection = (): Connection => state

export function onConnection(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

/** Resolves as soon as answers come again, at once if they do now. */
export const connected = (): Promise<void> =>
  new Promise((resolve) => {
    if (state === 'up') return resolve()
    const stop = onConnection(() => {
      if (state !== 'up') return
      stop()
      resolve()
    })
  })

export const useConnection = (): Connection => useSyncExternalStore(onConnection, connection)
