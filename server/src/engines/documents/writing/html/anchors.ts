import type { PrintedDocument, PrintedFigure } from '../printed.ts'
import { backOf, figureAt } from '../said.ts'

/** Where the numbers of one page stand: each leads to the appendix, and from there back to where it stood first. */
export class Anchors {
  readonly at: (place: string) => PrintedFigure
  readonly #seen = new Set<string>()

  constructor(printed: PrintedDocument) {
    this.at = figureAt(printed)
  }

  /** The name of the first stretch at which a figure stands; none for those behind. */
  nameOf(place: string): string | undefined {
    if (this.#seen.has(place)) return undefined
    this.#seen.add(place)
    return backOf(place)
  }

  stands(place: string): boolean {
    return this.#seen.has(place)
  }
}
