const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** Bytes as people read them: 1.4 GB. */
export function sizeWords(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${Number((bytes / 1000 ** step).toFixed(1))} ${units[step]}`
}
