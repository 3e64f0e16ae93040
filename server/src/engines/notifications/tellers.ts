import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'
import type { Locale } from '#platform/locale'
import type { Happening } from './happening.ts'

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

/**
 * Finds out who is to be told of what happened, of some happenings in their order; the notes of each come in the same
 * order. It may run twice, and later than other happenings.
 */
export type Teller<About> = (
  trx: Kysely<Database>,
  happenings: readonly Happening<About>[],
  now: Date,
) => Promise<Note[][]>

/** Who is told of a topic. */
export const tellers = extensionPoint<{ topic: string; tell: Teller<never> }>('tellers')

export const tellerForMany = <About>(topic: string, tell: Teller<About>) => ({ topic, tell })

/** Finds it out for one after the other. */
export const tellerFor = <About>(
  topic: string,
  tell: (trx: Kysely<Database>, happening: Happening<About>, now: Date) => Promise<Note[]>,
) =>
  tellerForMany<About>(topic, async (trx, happenings, now) => {
    const notes: Note[][] = []
    for (const happening of happenings) notes.push(await tell(trx, happening, now))
    return notes
  })

export function tellerOf(topic: string): Teller<unknown> {
  const teller = tellers.all().find((one) => one.topic === topic)?.tell
  if (!teller) throw new Error(`Nobody knows whom to tell of ${topic}`)
  return teller as Teller<unknown>
}
