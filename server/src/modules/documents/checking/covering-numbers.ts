import { findNumbers } from '@medelge/documents'
import type { SectionContent } from '../document.content.ts'
import type { SaidFigure } from '../figures/said-figure.ts'

/** Where a number of the covering notice is told to stand. */
export const COVERING = 'covering'

const AROUND = 12

const numbersIn = (text: string): string[] => findNumbers(text).map(({ text: number }) => number)

/** Numbers the text itself states with where they come from. */
const statedIn = ({ body }: Pick<SectionContent, 'body'>): string[] =>
  [...JSON.stringify(body).matchAll(/"text":"((?:[^"\\]|\\.)*)","marks":\[[^\]]*"stated"/g)].flatMap(
    ([, text = '']) => numbersIn(text),
  )

/**
 * Numbers of the covering notice that stand nowhere in the document behind it, neither as a figure nor stated with their
 * source. The notice is plain words: what it says must be said there.
 */
export function unboundInCovering(
  covering: string,
  sections: readonly Pick<SectionContent, 'body'>[],
  figures: readonly Pick<SaidFigure, 'text'>[],
) {
  const known = new Set([
    ...figures.flatMap(({ text }) => numbersIn(text ?? '')),
    ...sections.flatMap(statedIn),
  ])
  return covering.split('\n').flatMap((words, line) =>
    findNumbers(words)
      .filter(({ text }) => !known.has(text))
      .map((found) => ({
        ...{ ...found, section: COVERING, block: 0, line },
        around: words.slice(Math.max(0, found.from - AROUND), found.to + AROUND),
      })),
  )
}
