import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = new URL('./RESULTS.md', import.meta.url)
const HEAD = `# Results of \`npm run bench\`

Each section names its day and machine. Only ratios inside one section mean anything: the machine is shared and noisy.
\`npm run bench -- ledger-read\` runs one section and keeps the others;
\`npm run bench -- compare FILE\` holds an earlier copy of this file against it.`

/** All that was kept so far. */
export const keptResults = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** Puts a section, which begins with its \`## \` heading, in the place of the one with the same heading, or at the end. */
export function keepResult(section: string): void {
  const [, ...kept] = keptResults()
    .split(/^(?=## )/m)
    .map((part) => part.trim())
  const heading = section.split('\n')[0]
  const position = kept.findIndex((part) => part.split('\n')[0] === heading)
  if (position < 0) kept.push(section)
  else kept[position] = section
  writeFileSync(file, `${[HEAD, ...kept].join('\n\n')}\n`)
}
