import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { standTestPlatform } from '../server/test/stand-platform.ts'
import { fillPeople } from './people-world.ts'
import { at, times } from './times.ts'

const RECORDS = Number(process.env.BENCH_RECORDS ?? 100_000)
const ROUNDS = 3

/** Loads a file and throws it away; answers its bytes. */
async function load(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { cookie } })
  if (answer.status !== 200 || !answer.body)
    throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  let bytes = 0
  const write = (piece: Buffer, _: unknown, done: () => void) => {
    bytes += piece.length
    done()
  }
  await pipeline(answer.body, new Writable({ write }))
  return bytes
}

/** A list of a hundred thousand people as a file over HTTP, beside the same list of one banner, and the memory of both. */
export async function benchRegisterExport(databaseUrl: string): Promise<string[]> {
  const platform = await standTestPlatform(databaseUrl, { world: false })
  try {
    const { region, banner } = await fillPeople(platform.background.db, RECORDS, RECORDS)
    const { cookie } = await platform.as('officer', region)
    const origin = await platform.app.listen({ host: '127.0.0.1', port: 0 })
    const lines: string[] = []
    for (const [name, unit] of [
      ['one banner', banner],
      ['the region', region],
    ] as const) {
      const asked = `kind=information-officers&organizationId=${unit}`
      const totals = await fetch(`${origin}/api/totals/register-records?${asked}`, { headers: { cookie } })
      const { count } = (await totals.json()) as { count: number }
      for (const format of ['xlsx', 'csv']) {
        const file = `${origin}/api/exports/register-records?${asked}&format=${format}`
        let bytes = 0
        let most = 0
        globalThis.gc?.()
        const before = process.memoryUsage().rss
        const watch = setInterval(() => {
          most = Math.max(most, process.memoryUsage().rss)
        }, 20)
        const taken = await times(ROUNDS, async () => {
          bytes = await load(file, cookie)
        })
        clearInterval(watch)
        const grown = Math.max(0, Math.round((most - before) / 1e6))
        lines.push(
          `| ${name}: ${count.toLocaleString('en')} rows, ${format} | ${(at(taken, 0.5) / 1000).toFixed(2)} | ${(bytes / 1e6).toFixed(1)} | ${grown} |`,
        )
      }
    }
    return [
      `A list of ${RECORDS.toLocaleString('en')} people as a file`,
      `Over HTTP with session and permission, the middle one of ${ROUNDS} rounds (goal: 100,000 rows as .xlsx < 10 s at constant memory).`,
      '',
      '| | seconds | MB | memory grown by, MB |\n|---|---|---|---|',
      ...lines,
    ]
  } finally {
    await platform.close()
  }
}
