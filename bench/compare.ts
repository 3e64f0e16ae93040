/** One measured line: what it says with its numbers taken out, and the numbers. */
interface Line {
  words: string
  numbers: number[]
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g

const readLine = (text: string): Line => ({
  words: text.replace(NUMBER, '#').trim(),
  numbers: (text.match(NUMBER) ?? []).map((one) => Number(one.replaceAll(',', ''))),
})

/** The sections of a file of results by their headings, each with its first line, which tells day and machine. */
function sections(text: string): Map<string, { machine: string; lines: string[] }> {
  const parts = text.split(/^## /m).slice(1)
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n').filter((line) => line.trim() !== '')
      const [machine = '', ...rest] = lines
      return [heading, { machine, lines: rest }]
    }),
  )
}

/** What a line is about: the first cell of a table, or its words up to the first number. */
const about = (text: string) =>
  text.startsWith('|') ? (text.split('|')[1] ?? '').trim() : (text.split(/\d/)[0] ?? '').trim()

/** After over before, for whoever reads it at a glance. */
const change = (before: number, after: number) => (before === 0 ? '' : ` (${(after / before).toFixed(2)}×)`)

function compareLines(before: readonly string[], after: readonly string[]): string[] {
  const earlier = before.map((text) => ({ text, ...readLine(text) }))
  return after.flatMap((text) => {
    const { words, numbers } = readLine(text)
    if (numbers.length === 0) return []
    // Lines may stand in another order, and one line of words more than once.
    const found = earlier.findIndex((one) => one.words === words && about(one.text) === about(text))
    const [old] = found < 0 ? [] : earlier.splice(found, 1)
    if (!old) return [`  new: ${text.trim()}`]
    const pairs = numbers.flatMap((now, nth) => {
      const was = old.numbers[nth] ?? 0
      return was === now ? [] : [`${was} → ${now}${change(was, now)}`]
    })
    return pairs.length === 0 ? [] : [`  ${about(text) || words}: ${pairs.join(' · ')}`]
  })
}

/**
 * Holds two files of results against each other, section by section: every number that changed, before and after.
 * Sections that only one of them has are named at the end.
 */
export function compareResults(before: string, after: string): string[] {
  const [old, now] = [sections(before), sections(after)]
  const both = [...now].flatMap(([heading, { machine, lines }]) => {
    const was = old.get(heading)
    if (!was) return []
    const told = compareLines(was.lines, lines)
    return [
      '',
      heading,
      `  before: ${was.machine}`,
      `  after:  ${machine}`,
      ...(told.length ? told : ['  the same']),
    ]
  })
  const only = (one: Map<string, unknown>, other: Map<string, unknown>, when: string) =>
    [...one.keys()].filter((heading) => !other.has(heading)).map((heading) => `only ${when}: ${heading}`)
  return [...both, '', ...only(old, now, 'before'), ...only(now, old, 'after')]
}
