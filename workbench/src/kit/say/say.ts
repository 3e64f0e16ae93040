import type { App } from 'antd'

type Said = ReturnType<typeof App.useApp>

let said: Said | undefined
const waiting: ((said: Said) => void)[] = []
const listeners = new Set<() => void>()
let wanted = false

/** The place where things are said stands, and takes over what waited for it. */
export function hear(place: Said): void {
  said = place
  for (const one of waiting.splice(0)) one(place)
}

function want(now: boolean): void {
  if (wanted === now) return
  wanted = now
  for (const told of listeners) told()
}

/** Has the place fetched: when the screen rests, or at the latest when something is to be said. */
export const wantSay = () => want(true)
/** It could not be fetched: whoever has something to say next tries again. */
export const sayFailed = () => want(false)

export const isSayWanted = (): boolean => wanted
export function onSayWanted(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

/** Says something as soon as there is a place for it. */
export function withSay<T>(say: (said: Said) => T | Promise<T>): Promise<T> {
  if (said) return Promise.resolve(say(said))
  wantSay()
  return new Promise((resolve) => waiting.push((place) => resolve(say(place))))
}

type Kind = 'success' | 'error' | 'warning' | 'info'
const saying = (kind: Kind) => (text: string, seconds?: number) =>
  void withSay(({ message }) => {
    void message[kind](text, seconds)
  })

/** A sentence that goes away by itself; `seconds` how long it stands. */
export const message = {
  success: saying('success'),
  error: saying('error'),
  warning: saying('warning'),
  info: saying('info'),
}
export type Message = typeof message
