// A part of the workbench that could not be fetched fails as an error of the browser's own, each browser's in other words.
const missing = new WeakSet<object>()

/** Remembers of an error that it stands for a part that did not come. */
export function noteMissing(error: unknown): void {
  if (typeof error === 'object' && error !== null) missing.add(error)
}

/** Whether an error means that a part of the workbench could not be fetched: no network, or a new release without it. */
export const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && missing.has(error)
