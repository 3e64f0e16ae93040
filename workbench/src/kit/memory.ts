const prefix = 'medelge.'

/** What this browser remembers under a name; undefined when nothing, or when storage is closed to us. */
export function kept<V>(name: string): V | undefined {
  try {
    const text = localStorage.getItem(prefix + name)
    return text === null ? undefined : (JSON.parse(text) as V)
  } catch {
    return undefined
  }
}

export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // A browser that remembers nothing still works; the choice holds until the page is left.
  }
}
