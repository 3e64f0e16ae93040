import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Locale } from '#platform/locale'
import type { Happening } from './tell.ts'

/** A line for one person. A param may hold its words by language. */
export interface Note {
  personId: string
  code: string
  params: Record<string, string | number | Record<Locale, string>>
  path: string
  record?: { kind: string; id: string }
  /** Tells apart several lines of one happening for the same person. */
  part?: string | number
  /** The kind of which a person has one unread line at most; the new one takes the place of the old. */
  gathers?: string
}

/** Finds out who is to be told of what happened. It may run twice, and later than other happenings. */
export type Teller<About> = (trx: Kysely<Database>, happening: Happening<About>, now: Date) => Promise<Note[]>

const tellers = new Map<string, Teller<never>>()

/** Lets a module say who is told of a topic. Called once, when it is loaded. */
export const registerTeller = <About>(topic: string, teller: Teller<About>): void => {
  tellers.set(topic, teller)
}

export function tellerOf(topic: string): Teller<unknown> {
  const teller = tellers.get(topic)
  if (!teller) throw new Error(`Nobody knows whom to tell of ${topic}`)
  return teller as Teller<unknown>
}
