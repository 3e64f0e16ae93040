import type { PrintedFigure } from '../printed.ts'
import { type BundleFigure, type BundleRecord, keyOf } from './bundle.ts'

/** A list as JSON, one entry a line, as its entries come. */
export function* jsonLines(entries: Iterable<unknown>): Generator<string> {
  let before = '[\n'
  for (const entry of entries) {
    yield `${before}${JSON.stringify(entry)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** Every figure with how it was asked, what it is, and the records behind it. */
export function* figuresTold(
  figures: readonly PrintedFigure[],
  behind: ReadonlyMap<string, BundleFigure>,
): Generator<object> {
  for (const figure of figures)
    yield {
      ...figure,
      records: (behind.get(figure.place)?.records ?? []).map(({ kind, id, amount }) => ({
        kind,
        id,
        amount,
      })),
    }
}

/** Every record once, with its files and the figures it stands behind; a file that does not come along has no path. */
export function* recordsTold(
  records: readonly BundleRecord[],
  figures: readonly BundleFigure[],
  paths: ReadonlyMap<string, string>,
): Generator<object> {
  const places = placesOf(figures)
  for (const record of records) {
    const { kind, id, title, when, unit, files } = record
    yield {
      ...{ kind, id, title, when, unit, figures: places.get(keyOf(record)) ?? [] },
      files: files.map((sha256) => ({ sha256, path: paths.get(sha256) ?? null })),
    }
  }
}

/** The places of the figures that each record stands behind. */
export function placesOf(figures: readonly BundleFigure[]): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { place, records } of figures)
    for (const record of records) {
      const key = keyOf(record)
      const own = places.get(key)
      if (own === undefined) places.set(key, [place])
      else if (own.at(-1) !== place) own.push(place)
    }
  return places
}
