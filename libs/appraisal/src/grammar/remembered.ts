/** Readings kept at most; a form has some two hundred words, and its rows are looked at again and again. */
const MOST = 2000
/** Longer cells are whole paragraphs, which nobody reads twice. */
const LONGEST = 200

/**
 * A pure reading of a text, kept for the next time: scoring a form asks the same cells and units some thirty times over.
 * What is kept is shared, so a reading is never written to.
 */
export function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const kept = new Map<string, Read>()
  return (text) => {
    if (text.length > LONGEST) return read(text)
    if (kept.has(text)) return kept.get(text) as Read
    const found = read(text)
    // The one that came first goes: the order in which a Map has them.
    if (kept.size >= MOST) kept.delete(kept.keys().next().value as string)
    kept.set(text, found)
    return found
  }
}
