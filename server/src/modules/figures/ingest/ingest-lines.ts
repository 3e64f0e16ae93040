import type { RowDigest } from '../proof/row-digest.ts'
import type { IngestEntry, IngestLine } from './ingest-entry.ts'
import type { BatchSums } from './ingest-sums.ts'

/** A line with the id of its entry. */
export interface PlacedLine {
  line: IngestLine
  entry: number
}

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Lines in the order they are written: those of one reach together, by metric and day. Their heap pages and index
 * pages are then touched in runs.
 */
export function placeLines(entries: readonly IngestEntry[], ids: readonly number[]): PlacedLine[] {
  const ofReach = new Map<number, PlacedLine[]>()
  for (const [index, { lines }] of entries.entries()) {
    const entry = ids[index] ?? 0
    for (const line of lines) {
      const placed = ofReach.get(line.reach)
      if (placed) placed.push({ line, entry })
      else ofReach.set(line.reach, [{ line, entry }])
    }
  }
  return [...ofReach]
    .sort(([a], [b]) => a - b)
    .flatMap(([, lines]) =>
      lines.sort((a, b) => a.line.metric - b.line.metric || before(a.line.day, b.line.day)),
    )
}

const DAY = 86_400_000
const EPOCH = Date.UTC(2000, 0, 1)

/**
 * Rows of `posting` for COPY; as each passes it is summed, and noted in the digest in the words of `postingText`:
 * the server is busy with the rows before it meanwhile.
 */
export function* postingRows(
  lines: readonly PlacedLine[],
  lastSeq: number,
  digest: RowDigest,
  sums: BatchSums,
): Generator<string> {
  const numbers = new Map<string, number>()
  const numberOf = (day: string) => {
    const known = numbers.get(day)
    if (known !== undefined) return known
    const number = (Date.parse(day) - EPOCH) / DAY
    numbers.set(day, number)
    return number
  }
  let seq = lastSeq
  for (const { line, entry } of lines) {
    const { amount, metric, reach, day, audience, channel } = line
    seq += 1
    sums.add(line)
    digest.add(`(${seq},${entry},${metric},${reach},${numberOf(day)},${audience},${channel},${amount},1,f)`)
    yield `${seq}\t${entry}\t${amount}\t${metric}\t${reach}\t${day}\t${audience}\t${channel}\t1\tf`
  }
}
