import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { loadTrainingRegion } from '../demo/load.ts'
import { standTestPlatform, type TestPlatform } from '../server/test/stand-platform.ts'
import { at, times } from './times.ts'

const READS = 200
const ROUNDS = 5

/** Asks over one connection that stays open; answers how many bytes came. */
function askerOf(port: number, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return (path: string) =>
    new Promise<number>((resolve, reject) => {
      const asked = request({ port, path, agent, headers: { cookie } }, (answer) => {
        let bytes = 0
        answer.on('data', (part: Buffer) => {
          bytes += part.length
        })
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`)),
        )
      })
      asked.on('error', reject).end()
    })
}

/** One form of the region that is open, one that waits for its check and one that is confirmed. */
async function someForms({ db }: TestPlatform) {
  const { rows } = await sql<{ id: string; state: string; year: number }>`
    select distinct on (state) id, state, year from appraisal where state in ('draft', 'submitted', 'counted')
    order by state, jsonb_array_length(form->'indicators') desc, id`.execute(db)
  return rows
}

/** Opens forms of the training region over HTTP, against the lightest question there is. */
export async function benchAppraisalRead(databaseUrl: string): Promise<string[]> {
  const platform = await standTestPlatform(databaseUrl, { world: false })
  try {
    await loadTrainingRegion(platform.background, () => {})
    const { rows } = await sql<{ id: number }>`
      select organization_id as id from organization_parent where parent_id is null and until is null`.execute(
      platform.db,
    )
    const { cookie } = await platform.as('officer', rows[0]?.id ?? 0)
    await platform.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = platform.app.server.address() as AddressInfo
    const ask = askerOf(port, cookie)
    const asked = ['/healthz', '/readyz', '/api/metrics?theme=work', '/api/me'].map((path) => ({
      name: path,
      path,
    }))
    const forms = (await someForms(platform)).map(({ id, state, year }) => ({
      name: `GET one appraisal: ${state}, ${year}`,
      path: `/api/appraisals/${id}`,
    }))
    const all = [...asked, ...forms]
    const taken = new Map<string, number[]>(all.map(({ path }) => [path, []]))
    // In turn, so that a busy moment of the machine meets all of them.
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const { path } of all) {
        const some = await times(READS / ROUNDS, () => ask(path))
        if (round > 0) taken.get(path)?.push(...some)
      }
    const median = (path: string) => at(taken.get(path)?.sort((a, b) => a - b) ?? [], 0.5)
    const row = (name: string, kilobytes: string, of: readonly number[]) =>
      `| ${name} | ${kilobytes} | ${at(of, 0.5).toFixed(2)} | ${at(of, 0.95).toFixed(2)} | ${(at(of, 0.5) / median('/healthz')).toFixed(1)}× | **${(at(of, 0.5) / median('/readyz')).toFixed(1)}×** |`
    const lines = []
    for (const { name, path } of all) {
      const kilobytes = ((await ask(path)) / 1024).toFixed(0)
      lines.push(row(name, kilobytes, taken.get(path)?.sort((a, b) => a - b) ?? []))
    }
    return [
      'One appraisal opened over HTTP, against /healthz',
      'On the training region, over one connection that stays open. `/healthz` says whether the process lives and asks nothing; when the goal was set it still looked up in the database who asks. `/readyz` asks the database whether it answers.',
      '',
      '| | KB | median ms | p95 ms | ÷ /healthz (goal ≤ 4) | ÷ /readyz |',
      '|---|---|---|---|---|---|',
      ...lines,
    ]
  } finally {
    await platform.close()
  }
}
