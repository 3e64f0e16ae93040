import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
// @ts-expect-error the tools are plain JavaScript
import { buildServer } from '../../tools/build-server.js'
// @ts-expect-error the tools are plain JavaScript
import { buildWorkbench } from '../../tools/build-workbench.js'
import { beginEra, makeTemplate } from '../chaos/era.ts'
import { senderTo } from '../chaos/sender.ts'
import { floors, slopeOf } from './slope.ts'
import { addVisitor } from './visitor-account.ts'
import { work } from './visitors.ts'
import { type Weight, weigh } from './weigh.ts'

const MINUTES = 60
/** Seconds between two weighings. */
const EVERY = 10
/** Weighings of which the least heap counts. */
const OF = 6

interface Kept {
  name: string
  of: (weight: Weight) => number
  /** A gain below this is nothing, whatever the share. */
  least: number
  digits: number
}

const rows: readonly Kept[] = [
  { name: 'heap used, least of each minute, MB', of: ({ heap }) => heap, least: 5, digits: 1 },
  {
    name: 'memory of the process, least of each minute, MB',
    of: ({ resident }) => resident,
    least: 15,
    digits: 0,
  },
  {
    name: 'memory of the database’s processes, without the pages they share, MB',
    of: ({ database }) => database,
    least: 25,
    digits: 0,
  },
  { name: 'open files of the process', of: ({ files }) => files, least: 5, digits: 1 },
  { name: 'connections to the database', of: ({ connections }) => connections, least: 2, digits: 1 },
  { name: 'files to be thrown away', of: ({ temporary }) => temporary, least: 3, digits: 1 },
]

const megabytes = (weight: Weight | undefined) => (weight?.buffers ?? 0).toFixed(0)

function line(weights: readonly Weight[], { name, of, least, digits }: Kept): string {
  const later = weights.slice(Math.floor(weights.length / 3))
  const points = later.map((weight) => [weight.at, of(weight)] as const)
  const { mean, most, gain, flat } = slopeOf(
    floors(points, Math.min(OF, Math.max(1, points.length >> 2))),
    0.05,
    least,
  )
  const first = weights[0] ? of(weights[0]) : Number.NaN
  const [a, b, c] = [first, mean, most].map((value) => value.toFixed(digits))
  return `| ${name} | ${a} | ${b} | ${c} | ${gain >= 0 ? '+' : ''}${gain.toFixed(digits)} | ${flat ? 'yes' : '**no**'} |`
}

/** A day’s mixed work without a pause for so many minutes; whether what the product holds stays the same. */
export async function benchSoak(minutes = MINUTES): Promise<string[]> {
  await buildServer()
  await buildWorkbench()
  const folder = await mkdtemp(join(tmpdir(), 'medelge-soak-'))
  await chmod(folder, 0o755)
  const secret = randomBytes(32).toString('hex')
  const template = await makeTemplate(folder, secret)
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  const product = await beginEra(folder, template, secret, { TMPDIR: temporary })
  await product.start()
  const account = await product.ask(({ db }) => addVisitor(db))
  const since = performance.now()
  const until = since + minutes * 60_000
  const working = work(senderTo(product.url), template.pairs, account, until)
  const weights: Weight[] = []
  const weighed = {
    pid: product.pid(),
    url: product.url(),
    cluster: join(product.data, 'postgres', 'cluster'),
    folders: [temporary, join(product.data, 'uploads')],
  }
  while (performance.now() < until) {
    await pause(EVERY * 1000)
    const weight = await weigh(weighed, since)
    weights.push(weight)
    if (weights.length % 30 === 0) process.stderr.write(`${JSON.stringify(weight)}\n`)
  }
  const { done, failed } = await working
  await product.stop()
  await rm(folder, { recursive: true, force: true })
  const refused =
    failed.length === 0 ? 'none of them refused' : `${failed.length} refused, such as ${failed[0]}`
  return [
    'Steady mixed work without a pause: does memory stay?',
    `${minutes} minutes: records, checks one by one and five at once, files, tables read in, home page, lists, records, figures, brief, lists as files, search, signing in and out with a password. ${done} pieces of work, ${refused}. Weighed every ${EVERY} s; flat where a line through the last two thirds gains less than a twentieth.`,
    '',
    '| | at first | mean | most | gain over the last two thirds | flat |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => line(weights, row)),
    '',
    `The pages the database keeps for all its processes fill up to its setting (\`shared_buffers\`) as the data grows: ${megabytes(weights[0])} MB at first, ${megabytes(weights.at(-1))} MB at last.`,
  ]
}
