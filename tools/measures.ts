import { circles, lengths, rooms, within } from '../server/test/measures.ts'
import { firstScreens, isBuilt, LIMIT, tooHeavy, weighScreens } from './script-weight.ts'

// The measures of CONTRIBUTING.md, as the code stands.
const longest = lengths.at(-1)
const crowded = rooms.filter(({ files }) => files > 25)
const rings = circles()
const say = (what: string, is: string | number, goal: string) =>
  process.stdout.write(`${what.padEnd(38)} ${String(is).padStart(6)}   ${goal}\n`)

say('files', lengths.length, '')
say('median lines', within(0.5), 'at most 50')
say('95 in 100 files, lines', within(0.95), 'at most 150')
say(`longest, ${longest?.file.split('/').at(-1)}`, longest?.lines ?? 0, 'at most 250')
say('folders with more than 25 own files', crowded.length, 'none')
for (const { folder, files } of crowded) say(`  ${folder}`, files, '')
say('rings of imports, types included', rings.length, 'none')
for (const ring of rings) process.stdout.write(`  ${ring.join(' → ')}\n`)

// Only where the workbench is built is there anything to weigh.
const weights = isBuilt() ? weighScreens() : []
for (const { screen, read, gzip } of weights.filter((one) => firstScreens.includes(one.screen))) {
  const name = screen.split('/').at(-1)
  say(`script before ${name}, kB gzip`, Math.round(gzip / 1000), `at most ${LIMIT / 1000}`)
  say(`script before ${name}, kB as read`, Math.round(read / 1000), '')
}
const [heaviest] = weights
if (heaviest)
  say(`heaviest screen, ${heaviest.screen.split('/').at(-1)}`, Math.round(heaviest.gzip / 1000), '')
for (const sentence of tooHeavy(weights)) process.stdout.write(`${sentence}\n`)
if (tooHeavy(weights).length > 0) process.exitCode = 1
