import { attachSuffix } from '../suffix/attach.ts'
import type { Layout } from './layout.ts'

/** One press of a key, as a KeyboardEvent tells it. */
export interface KeyPress {
  /** KeyboardEvent.code: the place of the key, whatever its label says. */
  readonly code: string
  readonly shift?: boolean
  readonly altGraph?: boolean
  /** The text before the caret; suffix keys look at its last word. */
  readonly before?: string
}

const LOOK_BACK = 64

/**
 * What a key writes at the caret: a letter, a sign, or with AltGr the suffix that fits the word before it.
 *
 * Undefined if the layout leaves the key alone. Never throws. Source: XKB `cn(mon_trad)`; suffix keys after the
 * idea of the Keyman Hudum layout.
 *
 * @example
 * pressKey(PHONETIC_LAYOUT, { code: 'KeyG', altGraph: true, before: 'ᠮᠣᠩᠭᠣᠯ' }) // → '\u180eᠤᠨ'
 */
export function pressKey(layout: Layout, press: KeyPress): string | undefined {
  const key = layout.keys.get(press.code)
  if (key === undefined) return undefined
  if (press.altGraph) {
    const word = /[\u180a-\u180f\u1820-\u1842]*$/.exec((press.before ?? '').slice(-LOOK_BACK))?.[0] ?? ''
    if (key.suffix === undefined || word === '') return undefined
    return attachSuffix(word, { kind: key.suffix }).slice(word.length)
  }
  return press.shift ? key.shift : key.plain
}
