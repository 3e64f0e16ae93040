import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path/posix'

const dist = new URL('../workbench/dist/', import.meta.url)
const note = new URL('.vite/manifest.json', dist)

/** Bytes of script that may come over the line before the first screen stands, as gzip brings them. */
export const LIMIT = 250_000

/** The screens people arrive at: the door, and what everybody meets behind it. */
export const firstScreens = ['src/shell/session/sign-in.tsx', 'src/home/home-page.tsx']

const sources = new URL('../workbench/src/', import.meta.url)

/** What the nouns say is drawn without the component library, records included: the limit holds for all of it. */
export function lightScreens(): string[] {
  const nouns = readdirSync(sources, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('noun.ts') && !name.startsWith('shell'))
  return nouns.flatMap((noun) => {
    const text = readFileSync(new URL(noun, sources), 'utf8')
    const found = text.matchAll(/light(?:Screen|Part)\((?:\s*'[^']*',)?\s*\(\) => import\('([^']+)'\)/g)
    return [...found].map(([, file = '']) => join('src', noun, '..', file))
  })
}

interface Part {
  file: string
  isDynamicEntry?: boolean
  imports?: string[]
}

export interface Weight {
  /** Its file below `workbench/`. */
  screen: string
  files: number
  /** Bytes as the browser reads them. */
  read: number
  gzip: number
}

export const isBuilt = () => existsSync(note)

/** What each screen of the built workbench has to fetch before it stands, with what comes before it; the heaviest first. */
export function weighScreens(): Weight[] {
  const parts = JSON.parse(readFileSync(note, 'utf8')) as Record<string, Part>
  const gather = (name: string, found: Set<string>): Set<string> => {
    if (found.has(name)) return found
    found.add(name)
    for (const next of parts[name]?.imports ?? []) gather(next, found)
    return found
  }
  const first = gather('index.html', new Set())
  return Object.keys(parts)
    .filter((name) => parts[name]?.isDynamicEntry && name.endsWith('.tsx'))
    .map((screen) => {
      const files = [...gather(screen, new Set(first))]
        .map((name) => parts[name]?.file ?? '')
        .filter((file) => file.endsWith('.js'))
      const sum = (ending: string) =>
        files.reduce((all, file) => all + statSync(new URL(`${file}${ending}`, dist)).size, 0)
      return { screen, files: files.length, read: sum(''), gzip: sum('.gz') }
    })
    .sort((one, other) => other.gzip - one.gzip)
}

/** What is said of first and light screens that are too heavy; nothing where all is well. */
export const tooHeavy = (
  weights: readonly Pick<Weight, 'screen' | 'gzip'>[],
  limited: readonly string[] = [...firstScreens, ...lightScreens()],
): string[] =>
  weights
    .filter(({ screen, gzip }) => limited.includes(screen) && gzip > LIMIT)
    .map(
      ({ screen, gzip }) =>
        `${screen} fetches ${Math.round(gzip / 1000)} kB of script before it stands, more than ${LIMIT / 1000}: fetch later what it does not show at once (workbench/README.md).`,
    )
