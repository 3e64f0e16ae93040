import { widthOf } from './column-widths.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where a line may end: behind a word, never before what closes nor behind what opens. */
function endsOf(text: string): number[] {
  return [...words.segment(text)]
    .map(({ index }) => index)
    .filter(
      (at) =>
        at > 0 && !/[》）」』”’、，。]/.test(text[at] ?? '') && !/[《（「『“‘]/.test(text[at - 1] ?? ''),
    )
}

/** Lines of about one width, as few as hold the text. */
function evenLines(text: string, most: number): string[] {
  const count = Math.ceil(widthOf(text) / most)
  const ends = endsOf(text)
  if (count < 2 || ends.length === 0) return [text]
  const distance = (at: number) => Math.abs(widthOf(text.slice(0, at)) - widthOf(text) / count)
  const at = ends.reduce((best, one) => (distance(one) < distance(best) ? one : best))
  return [text.slice(0, at), ...evenLines(text.slice(at), most)]
}

/** What of a title belongs together: the unit it begins with and the rest, or what stands before 关于 and behind. */
export function titleParts(title: string, unit: string): string[] {
  const behindUnit = unit !== '' && title.startsWith(unit) ? unit.length : 0
  const at = behindUnit || Math.max(0, title.indexOf('关于'))
  return [title.slice(0, at), title.slice(at)].filter(Boolean)
}

/**
 * A title as it is broken, never within a word: into its parts, and those into lines of about one width where that is
 * not enough. It stays one line where it fits in `most` characters.
 */
export function titleLines(title: string, unit: string, most: number): string[] {
  if (widthOf(title) <= most || title.includes('\n')) return title.split('\n')
  return titleParts(title, unit).flatMap((part) => evenLines(part, most))
}
