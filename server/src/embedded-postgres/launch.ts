import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { placesIn } from './places.ts'
import { readPostmaster } from './postmaster.ts'
import { type Privilege, tetherPrefix } from './privilege.ts'
import { spawnProgram } from './programs.ts'
import { asArguments, type Settings } from './settings.ts'
import { explainFailure } from './start-error.ts'

const LOG_LIMIT = 16 * 2 ** 20

/** Starts the server on this port of the loopback address, or a free one, and waits until it takes connections. */
export async function launch(
  dataFolder: string,
  privilege: Privilege,
  settings: Settings,
  port?: number,
): Promise<{ child: ChildProcess; port: number }> {
  for (let tries = 1; ; tries++) {
    try {
      return await launchOn(port ?? (await freePort()), dataFolder, privilege, settings)
    } catch (error) {
      const failure = explainFailure(error, { folder: dataFolder })
      // Someone took the port between our look and the server's.
      if (failure.code !== 'port_in_use' || port !== undefined || tries === 5) throw failure
    }
  }
}

async function launchOn(port: number, dataFolder: string, privilege: Privilege, settings: Settings) {
  const { cluster, log } = placesIn(dataFolder)
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`)
  // A file and not a pipe: a server that outlives us would otherwise die writing into it.
  const output = openSync(log, 'a+', 0o600)
  const begin = fstatSync(output).size
  const args = [...tetherPrefix(), privilege.binaries.postgres, '-D', cluster]
  const place = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  const child = spawnProgram(privilege, [...args, ...asArguments({ ...settings, ...place })], {
    cwd: cluster,
    // A group of its own, so that Ctrl-C reaches us alone and we end the database last.
    detached: true,
    stdio: ['ignore', output, output],
  })
  let failed: Error | undefined
  child.on('error', (error) => {
    failed = error
  })
  try {
    for (;;) {
      const noted = readPostmaster(cluster)
      // A note left by the server killed before says ready too, and of the same port.
      if (noted?.pid === child.pid && noted?.port === port && noted?.status === 'ready') break
      if (failed) throw failed
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(readFrom(output, begin))
      await pause(15)
    }
  } finally {
    closeSync(output)
  }
  child.unref()
  return { child, port }
}

function readFrom(file: number, begin: number): string {
  const text = Buffer.alloc(Math.min(64_000, fstatSync(file).size - begin))
  readSync(file, text, 0, text.length, begin)
  return text.toString()
}

/** A port of the loopback address that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
