import type { Inline, Text } from '../text/text.ts'
import { linesOf } from '../text/walk.ts'
import { findNumbers } from './find-numbers.ts'

/** A number that was typed and says not where it comes from. */
export interface Unbound {
  /** The block of the text it stands in, and the line of that block, counted from 0. */
  block: number
  line: number
  /** Places in the line; a bound figure and a break take one each, as in an editor. */
  from: number
  to: number
  text: string
  /** What stands around it. */
  around: string
}

/** One sign that is no digit and no letter, so that nothing before it joins what comes behind. */
const ATOM = '￼'
const AROUND = 12

const isStated = (inline: Inline): boolean =>
  inline.type === 'text' && (inline.marks ?? []).some(({ type }) => type === 'stated')

function unboundIn(content: readonly Inline[]) {
  const words = content.map((inline) => (inline.type === 'text' ? inline.text : ATOM))
  const line = words.join('')
  let at = 0
  const stated = content.flatMap((inline, nth) => {
    const from = at
    at += words[nth]?.length ?? 0
    return isStated(inline) ? [{ from, to: at }] : []
  })
  return findNumbers(line)
    .filter(({ from, to }) => !stated.some((mark) => mark.from <= from && to <= mark.to))
    .map((found) => ({
      ...found,
      around: line.slice(Math.max(0, found.from - AROUND), found.to + AROUND).replaceAll(ATOM, '…'),
    }))
}

/**
 * The numbers of a text that are neither read nor stated with where they come from, in its order.
 * @example
 * unboundNumbers({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '共20场' }] }] })[0]?.text // → '20'
 */
export const unboundNumbers = (text: Text): Unbound[] =>
  text.content.flatMap((part, block) =>
    linesOf(part).flatMap(({ content = [] }, line) =>
      unboundIn(content).map((found) => ({ ...found, block, line })),
    ),
  )
