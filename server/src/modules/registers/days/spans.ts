export type Values = Readonly<Record<string, unknown>>

/** What a record holds, as far as a change can change it. */
export interface Facts {
  name: string
  organizationId: number
  areaId: number | null
  /** The version of the list's definition the values were written under. */
  definition: number
  values: Values
  /** Values of fields that only some see, apart from those that go out with every list. */
  restricted?: Values
}

/** What a record held from a day until another, which is no longer in it; `null` where it goes on. */
export interface Span {
  since: string
  until: string | null
  facts: Facts
}

/** A change that counts: what a record holds from a day on, or nothing where it ends. */
export interface CountedChange {
  day: string
  facts: Facts | null
}

/**
 * What a record held on which days: as it was entered, and as its changes left it, in the order they counted. A change
 * on the day another began takes its place; behind the end there is nothing. Every day from the first to the end lies
 * in exactly one span.
 */
export function spansOf(since: string, entered: Facts, changes: readonly CountedChange[]): Span[] {
  const spans: Span[] = [{ since, until: null, facts: entered }]
  for (const { day, facts } of changes) {
    while (spans.length > 0 && (spans.at(-1) as Span).since >= day) spans.pop()
    const last = spans.at(-1)
    if (last) last.until = day
    if (facts) spans.push({ since: day < since ? since : day, until: null, facts })
  }
  return spans
}
