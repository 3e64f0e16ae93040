import type { Inline } from '@medelge/documents'
import type { Unbound } from '../use-document.ts'

/** A stretch of a line as it is drawn. */
export interface LinePart {
  key: string
  inline: Inline
  /** What of a run is shown here. */
  text: string
  /** A number that says not where it comes from. */
  unbound: boolean
}

const lengthOf = (inline: Inline) => (inline.type === 'text' ? inline.text.length : 1)

/** A line cut where numbers without a source begin and end; a bound figure and a break count as one sign each. */
export function lineParts(
  content: readonly Inline[],
  unbound: readonly Pick<Unbound, 'from' | 'to'>[],
): LinePart[] {
  let at = 0
  return content.flatMap((inline): LinePart[] => {
    const from = at
    at += lengthOf(inline)
    if (inline.type !== 'text') return [{ key: String(from), inline, text: '', unbound: false }]
    const cuts = unbound
      .flatMap((one) => [one.from, one.to])
      .filter((cut) => cut > from && cut < at)
      .sort((a, b) => a - b)
    const edges = [...new Set([from, ...cuts, at])]
    return edges.slice(0, -1).map((begin, nth) => {
      const end = edges[nth + 1] ?? at
      return {
        key: String(begin),
        inline,
        text: inline.text.slice(begin - from, end - from),
        unbound: unbound.some((one) => one.from <= begin && end <= one.to),
      }
    })
  })
}
