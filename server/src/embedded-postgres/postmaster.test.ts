import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endProcess, readPostmaster } from './postmaster.ts'

let cluster: string
let flickering: Worker
beforeAll(() => {
  cluster = mkdtempSync(join(tmpdir(), 'medelge-note-'))
  // A server that starts and stops without end: its note is there and gone between any two looks.
  const source = `
    const { rmSync, writeFileSync } = require('node:fs')
    const { workerData } = require('node:worker_threads')
    for (;;) { writeFileSync(workerData, '4711\\n'); rmSync(workerData) }`
  flickering = new Worker(source, { eval: true, workerData: join(cluster, 'postmaster.pid') })
})
afterAll(async () => {
  await flickering.terminate()
  rmSync(cluster, { recursive: true, force: true })
})

it('tells of a note that comes and goes either that it is there or that it is not', async () => {
  const seen = new Set<boolean>()
  const until = performance.now() + 5000
  while (seen.size < 2 && performance.now() < until) {
    for (let look = 0; look < 2000; look += 1) seen.add(readPostmaster(cluster) === undefined)
    await new Promise(setImmediate)
  }
  expect(seen.size).toBe(2)
})

it('ends what has just ended without a word', () => {
  // No process has so high a number.
  expect(() => endProcess(2 ** 22 + 1)).not.toThrow()
})
