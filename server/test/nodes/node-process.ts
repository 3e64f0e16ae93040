import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { keysFor } from './keys-for.ts'

export interface NodeProcess {
  url: string
  /** Ends it without a word, as a machine ends that falls. */
  kill(): Promise<void>
}

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  if (!child.stdout) throw new Error('The node has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url?: string }
    if (url) return url
  }
  throw new Error(`The node did not start: ${said}`)
}

/** A node of its own process over a database that is there, with the secret in the given data folder. */
export async function startNode(databaseUrl: string, data: string): Promise<NodeProcess> {
  const args = ['--conditions=@medelge/source', '--import', 'tsx', main]
  const child = spawn(process.execPath, [...args, '--port', '0', '--json', '--data', data], {
    env: { ...process.env, DATABASE_URL: databaseUrl, MEDELGE_KEYS: keysFor(databaseUrl), MEDELGE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  return {
    url: await addressOf(child),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
