/** The first day of what nobody dates: it holds for every record there can be. */
export const always = '1900-01-01'

/** What held from a day on, up to but not including `until`; null where it goes on. */
export type Dated<T> = T & { since: string; until: string | null }

const standsOn = (day: string) => (span: { since: string; until: string | null }) =>
  span.since <= day && (span.until === null || span.until > day)

/** What held on a day; nothing where nothing did. */
export const heldOn = <S extends { since: string; until: string | null }>(
  spans: readonly S[],
  day: string,
): S | undefined => spans.find(standsOn(day))

function isSame<S extends { since: string; until: string | null }>(one: S, other: S): boolean {
  const facts = ({ since: _since, until: _until, ...held }: S) => Object.entries(held).sort()
  return JSON.stringify(facts(one)) === JSON.stringify(facts(other))
}

/**
 * Spans once something in them is another from a day on: said last it holds for all days that follow, whatever was said
 * for them before. Days before stay as they are, and neighbors that came to say the same become one.
 */
export function changedFrom<S extends { since: string; until: string | null }>(
  spans: readonly S[],
  since: string,
  change: (held: S) => Partial<Omit<S, 'since' | 'until'>>,
): S[] {
  const cut = spans.flatMap((span): S[] => {
    if (span.until !== null && span.until <= since) return [span]
    if (span.since >= since) return [{ ...span, ...change(span) }]
    return [
      { ...span, until: since },
      { ...span, ...change(span), since },
    ]
  })
  const joined: S[] = []
  for (const span of cut) {
    const last = joined.at(-1)
    if (last && last.until === span.since && isSame(last, span))
      joined[joined.length - 1] = { ...last, until: span.until }
    else joined.push(span)
  }
  return joined
}

/** Spans that end on a day: nothing holds from it on. */
export const endedFrom = <S extends { since: string; until: string | null }>(
  spans: readonly S[],
  day: string,
): S[] =>
  spans
    .filter(({ since }) => since < day)
    .map((span) => (span.until === null || span.until > day ? { ...span, until: day } : span))
