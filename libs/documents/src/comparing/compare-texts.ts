import { diffArrays, diffChars } from 'diff'

/** A stretch of words that stayed, came or went. */
export interface Stretch {
  change: 'same' | 'added' | 'removed'
  text: string
}

/** A line of the newer text, of the older one, or both with what changed within. */
export interface ComparedLine {
  change: 'same' | 'added' | 'removed' | 'changed'
  parts: Stretch[]
}

// Two lines are one that was changed where this much of their pairs of signs is the same.
const ALIKE = 0.3

function pairsOf(line: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < line.length; at += 1) {
    const pair = line.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function isAlike(before: string, after: string): boolean {
  if (before.length < 2 || after.length < 2) return before === after
  const pairs = pairsOf(after)
  let same = 0
  for (const [pair, count] of pairsOf(before)) same += Math.min(count, pairs.get(pair) ?? 0)
  return (2 * same) / (before.length + after.length - 2) >= ALIKE
}

const changed = (before: string, after: string): ComparedLine => ({
  change: 'changed',
  parts: diffChars(before, after).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  })),
})

const whole = (change: 'same' | 'added' | 'removed', text: string): ComparedLine => ({
  change,
  parts: [{ change, text }],
})

/** Lines that went and lines that came at one place: those alike are one that changed, in their order. */
function paired(removed: readonly string[], added: readonly string[]): ComparedLine[] {
  let [before, after] = [0, 0]
  return diffArrays([...removed], [...added], { comparator: isAlike }).flatMap((step) =>
    step.value.map((text) => {
      if (step.removed) return whole('removed', removed[before++] ?? text)
      if (step.added) return whole('added', added[after++] ?? text)
      return changed(removed[before++] ?? text, added[after++] ?? text)
    }),
  )
}

/**
 * Two texts line by line, and within a line that changed sign by sign.
 * @example
 * compareTexts(['共20场'], ['共21场'])[0]?.change // → 'changed'
 */
export function compareTexts(before: readonly string[], after: readonly string[]): ComparedLine[] {
  const steps = diffArrays([...before], [...after])
  const lines: ComparedLine[] = []
  for (let nth = 0; nth < steps.length; nth += 1) {
    const step = steps[nth]
    const next = steps[nth + 1]
    if (!step) continue
    if (step.removed && next?.added) {
      lines.push(...paired(step.value, next.value))
      nth += 1
    } else {
      const change = step.added ? 'added' : step.removed ? 'removed' : 'same'
      lines.push(...step.value.map((text) => whole(change, text)))
    }
  }
  return lines
}
