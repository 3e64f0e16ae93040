import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
// @ts-expect-error the tools are plain JavaScript
import { buildServer } from '../tools/build-server.js'

const main = new URL('../server/dist/main.js', import.meta.url).pathname

export interface BuiltServer {
  url: string
  pid: number
  stop(): Promise<void>
}

/** The product as it is started by whoever runs it, in a process of its own, over a database that is there. */
export async function startBuilt(databaseUrl: string, secret: string): Promise<BuiltServer> {
  await buildServer()
  const folder = await mkdtemp(join(tmpdir(), 'medelge-bench-server-'))
  const words = process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []
  const child = spawn(
    process.execPath,
    [...words, main, '--empty', '--json', '--port', '0', '--data', folder],
    {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        MEDELGE_SECRET: secret,
        MEDELGE_REQUESTS: '100000000',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    url: (JSON.parse(line) as { url: string }).url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Somebody's requests over connections that stay open; answers what was answered, and refuses to be refused. */
export function asker(server: BuiltServer) {
  const agent = new Agent({ keepAlive: true })
  return (
    path: string,
    cookie: string,
    key: string,
    content: unknown,
  ): Promise<{ id: string; version: number }> =>
    new Promise((resolve, reject) => {
      const body = content === undefined ? undefined : JSON.stringify(content)
      const headers = {
        cookie,
        'idempotency-key': key,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      }
      const asked = request(server.url + path, { method: 'POST', agent, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part) => {
          text += part
        })
        answer.on('end', () =>
          (answer.statusCode ?? 500) < 300
            ? resolve(JSON.parse(text))
            : reject(new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`)),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    })
}
