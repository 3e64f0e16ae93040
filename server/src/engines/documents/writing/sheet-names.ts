/** Signs that the name of a sheet cannot hold, and how many it holds (ECMA-376; what the programs take). */
const REFUSED = /[[\]:*?/\\]/g
const LONGEST = 31

/** The beginning of a text, no letter halved. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** Names of sheets: as they are called, cut to what fits, and no two alike. */
export function sheetNames(titles: readonly string[]): string[] {
  const used = new Set<string>()
  return titles.map((title) => {
    const base =
      title
        .replace(REFUSED, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '—'
    for (let nth = 1; ; nth += 1) {
      const behind = nth === 1 ? '' : `（${nth}）`
      const name = cut(base, LONGEST - behind.length) + behind
      const key = name.toLowerCase()
      if (used.has(key)) continue
      used.add(key)
      return name
    }
  })
}
