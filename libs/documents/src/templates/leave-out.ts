import type { Binding } from '../binding/binding.ts'
import type { Block, Inline, Run, Text } from '../text/text.ts'

type Known = (binding: Binding) => boolean

/** A stretch of a sentence up to its comma, or to the end of the sentence. */
interface Clause {
  content: Inline[]
  /** The sign it ends with; nothing at the end of a line without one. */
  end: string
}

const OPENING = '（(《“「'
const CLOSING = '）)》”」'
const CLAUSE_ENDS = '，,；;'
const SENTENCE_ENDS = '。！？'

/** The clauses of a line. Signs within brackets and quotes end none. */
function clausesOf(content: readonly Inline[]): Clause[] {
  const clauses: Clause[] = [{ content: [], end: '' }]
  let depth = 0
  const current = () => clauses.at(-1) as Clause
  for (const inline of content) {
    if (inline.type !== 'text') {
      current().content.push(inline)
      continue
    }
    let words = ''
    const put = () => {
      if (words !== '') current().content.push({ ...inline, text: words })
      words = ''
    }
    for (const sign of inline.text) {
      if (OPENING.includes(sign)) depth += 1
      if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1)
      if (depth === 0 && (CLAUSE_ENDS + SENTENCE_ENDS).includes(sign)) {
        put()
        current().end = sign
        clauses.push({ content: [], end: '' })
      } else words += sign
    }
    put()
  }
  return clauses.filter(({ content: words, end }) => words.length > 0 || end !== '')
}

/** Clauses up to the end of each sentence. */
function sentencesOf(clauses: readonly Clause[]): Clause[][] {
  const sentences: Clause[][] = []
  let open: Clause[] | undefined
  for (const clause of clauses) {
    if (open === undefined) {
      open = []
      sentences.push(open)
    }
    open.push(clause)
    if (clause.end !== '' && SENTENCE_ENDS.includes(clause.end)) open = undefined
  }
  return sentences
}

const figuresIn = ({ content }: Clause): Binding[] =>
  content.flatMap((inline) => (inline.type === 'figure' ? [inline.attrs] : []))

/** What is left of a sentence: clauses whose every figure is unknown go, and with the last of them the whole of it. */
function keptOf(sentence: readonly Clause[], known: Known): Clause[] {
  const isGone = (clause: Clause) => {
    const figures = figuresIn(clause)
    return figures.length > 0 && !figures.some(known)
  }
  const gone = sentence.filter(isGone)
  if (gone.length === 0) return [...sentence]
  const kept = sentence.filter((clause) => !isGone(clause))
  if (!kept.some((clause) => figuresIn(clause).length > 0)) return []
  const last = kept.at(-1) as Clause
  return [...kept.slice(0, -1), { ...last, end: sentence.at(-1)?.end ?? '' }]
}

const isMarkedAlike = (one: Run, other: Run) =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])

function joined(clauses: readonly Clause[]): Inline[] {
  const content: Inline[] = []
  for (const { content: words, end } of clauses) {
    content.push(...words)
    if (end !== '') content.push({ type: 'text', text: end })
  }
  return content.reduce<Inline[]>((all, inline) => {
    const last = all.at(-1)
    // Runs that were one are one again.
    if (last?.type === 'text' && inline.type === 'text' && isMarkedAlike(last, inline))
      all[all.length - 1] = { ...last, text: last.text + inline.text }
    else all.push(inline)
    return all
  }, [])
}

/** What is left of a line; undefined where nothing is. */
function lineLeft<L extends { content?: Inline[] }>(line: L, known: Known): L | undefined {
  const { content = [] } = line
  if (content.every((inline) => inline.type !== 'figure' || known(inline.attrs))) return line
  const kept = sentencesOf(clausesOf(content)).flatMap((sentence) => keptOf(sentence, known))
  return kept.length === 0 ? undefined : { ...line, content: joined(kept) }
}

function blockLeft(block: Block, known: Known): Block | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineLeft(block, known)
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.flatMap((item) => {
        const lines = item.content.flatMap((line) => lineLeft(line, known) ?? [])
        return lines.length > 0 ? [{ ...item, content: lines }] : []
      })
      return items.length > 0 ? { ...block, content: items } : undefined
    }
    case 'figureTable': {
      const rows = block.attrs.rows.filter(({ cells }) => cells.some((cell) => cell === null || known(cell)))
      return rows.length > 0 ? { ...block, attrs: { ...block.attrs, rows } } : undefined
    }
    case 'recordTable':
    case 'photo':
      return block
  }
}

/**
 * A text without what nobody has recorded yet: clauses whose every figure is unknown, sentences and rows of which
 * nothing else is left. What stays is as it was.
 * @example
 * leaveOut(EMPTY_TEXT, () => false) // → { type: 'doc', content: [{ type: 'paragraph' }] }
 */
export function leaveOut(text: Text, known: Known): Text {
  const content = text.content.flatMap((block) => blockLeft(block, known) ?? [])
  return { ...text, content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
