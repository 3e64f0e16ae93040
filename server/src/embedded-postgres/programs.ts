import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import type { Privilege } from './privilege.ts'

/** The environment without PG… variables, which would change what the programs do. */
export function plainEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('PG')))
}

/** Starts a database program under the chosen privilege. */
export function spawnProgram(
  privilege: Privilege,
  args: readonly string[],
  options: SpawnOptions & { cwd: string },
): ChildProcess {
  const [program = '', ...rest] = [...privilege.prefix, ...args]
  return spawn(program, rest, { ...options, ...privilege.user, env: plainEnvironment() })
}

/** Runs a database program to its end and gives its exit code and everything it said. */
export function runProgram(
  privilege: Privilege,
  args: readonly string[],
  cwd: string,
  input = '',
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnProgram(privilege, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] })
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.stdin?.on('error', () => {}).end(input)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}
