/** What a module says of its nouns at one extension point. */
export interface Contribution {
  enter(): void
}

/**
 * Where an engine, or a module above, learns of nouns that it must not know: they are named in `contributes` of
 * `defineModule` and collected when the platform is built, so that importing a file registers nothing.
 */
export interface ExtensionPoint<T> {
  of(said: T): Contribution
  /** In the order of the modules. */
  all(): readonly T[]
}

const points = new Set<{ clear(): void }>()

/** Opens an extension point; `what` names it in errors. */
export function extensionPoint<T>(what: string): ExtensionPoint<T> {
  let collected: T[] | undefined
  points.add({
    clear() {
      collected = []
    },
  })
  return {
    of: (said) => ({
      enter() {
        collected?.push(said)
      },
    }),
    all() {
      if (!collected) throw new Error(`${what} are asked for before the modules were collected`)
      return collected
    },
  }
}

/** Collects what these modules contribute, anew. */
export function collectContributions(modules: readonly { contributes?: readonly Contribution[] }[]): void {
  for (const point of points) point.clear()
  for (const { contributes = [] } of modules) for (const contribution of contributes) contribution.enter()
}
