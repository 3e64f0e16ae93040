import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { endProcess, isAlive, serversOver } from './postmaster.ts'

const PATIENCE = 30_000

/** Ends the server: connections are cut, everything is written, the folder is left clean. */
export async function stopServer(pid: number, cluster: string, control: string): Promise<void> {
  const here = () => serversOver(cluster)?.includes(pid) ?? isAlive(pid)
  if (!here()) return
  if (process.platform === 'win32') {
    await new Promise((resolve) => execFile(control, ['stop', '-D', cluster, '-m', 'fast'], resolve))
    return
  }
  endProcess(pid, 'SIGINT')
  const since = Date.now()
  while (here()) {
    // Nothing committed is lost by the harder way either; the next start then recovers from the log.
    if (Date.now() - since > PATIENCE) return void endProcess(pid, 'SIGQUIT')
    await pause(15)
  }
}
