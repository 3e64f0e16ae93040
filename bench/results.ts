import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = new URL('./RESULTS.md', import.meta.url)
const HEAD = `# Results of \`npm run bench\`

Each section names its day and machine. Only ratios inside one section mean anything: the machine is shared and noisy.
\`npm run bench -- ledger-read\` runs one section and keeps the others.`

/** Puts a section, which begins with its \`## \` heading, in the place of the one with the same heading, or at the end. */
export function keepResult(section: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const [, ...kept] = text.split(/^(?=## )/m).map((part) => part.trim())
  const heading = section.split('\n')[0]
  const place = kept.findIndex((part) => part.split('\n')[0] === heading)
  if (place < 0) kept.push(section)
  else kept[place] = section
  writeFileSync(file, `${[HEAD, ...kept].join('\n\n')}\n`)
}
