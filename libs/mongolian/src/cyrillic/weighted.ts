/** A sound of the source with its contexts, the narrowest first. */
export interface Sign {
  readonly text: string
  readonly contexts: readonly string[]
}

interface Choice {
  readonly letters: string
  readonly cost: number
}

/** Weighted rewriting: each sign has a few readings with costs, the cheapest combinations win. */
export class WeightedRules {
  private readonly table = new Map<string, readonly Choice[]>()

  /** Rows `sign choices context:choices …`; the first choices are for every other context. */
  constructor(rows: string) {
    for (const row of rows.trim().split('\n')) {
      const [sign = '', ...contexts] = row.split(' ')
      for (const entry of contexts) {
        const [choices = '', context] = entry.split(':').reverse()
        this.table.set(context === undefined ? sign : `${sign} ${context}`, parseChoices(choices))
      }
    }
  }

  private choices(sign: Sign): readonly Choice[] {
    for (const context of sign.contexts) {
      const found = this.table.get(context)
      if (found !== undefined) return found
    }
    // A group of letters no word was seen with: each by itself, or as it is.
    const letters = [...sign.text].map((letter) => this.table.get(letter)?.[0]?.letters ?? letter).join('')
    return [{ letters, cost: 0 }]
  }

  /** The cheapest readings, best first; `penalty` judges where a piece meets what stands before it. */
  read(signs: readonly Sign[], options: ReadOptions): Reading[] {
    let states: Reading[] = [{ text: '', cost: 0 }]
    for (const sign of signs) {
      const next = new Map<string, number>()
      for (const choice of this.choices(sign)) {
        const letters = options.write(choice.letters)
        for (const state of states) {
          const text = state.text + letters
          const cost = state.cost + choice.cost / 2 + options.penalty(state.text, letters)
          const known = next.get(text)
          if (known === undefined || cost < known) next.set(text, cost)
        }
      }
      states = [...next].map(([text, cost]) => ({ text, cost }))
      states.sort((a, b) => a.cost - b.cost)
      states.length = Math.min(states.length, options.width)
    }
    return states
  }
}

export interface Reading {
  readonly text: string
  /** Nats; the difference of two readings is the logarithm of their odds. */
  readonly cost: number
}

export interface ReadOptions {
  /** States kept after each sign. */
  readonly width: number
  /** Turns the placeholders of a rule into letters. */
  write(letters: string): string
  penalty(before: string, letters: string): number
}

function parseChoices(text: string): Choice[] {
  return [...text.matchAll(/(\D+)(\d)/g)].map(([, letters = '', cost]) => ({
    letters: letters === '-' ? '' : letters,
    cost: Number(cost),
  }))
}

/** Shares of the readings among themselves, 0–1, in the same order. */
export function shares(readings: readonly Reading[]): number[] {
  const least = Math.min(...readings.map((reading) => reading.cost))
  const weights = readings.map((reading) => Math.exp(least - reading.cost))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
