import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { type FileStore, isKept, type KeptFile } from '#modules/evidence'
import { openDumpClient, storesOver } from '#platform/dump/dump-client'
import { type Part, writePart } from '#platform/dump/part'
import type { FilesOfBackup } from '../backup.ts'
import { copyFile } from './copy-file.ts'

const part = 'files.txt.gz'
const NAMED = 100

/** The list of files as lines of JSON, so that a million of them need no memory. */
async function* filesIn(list: string): AsyncGenerator<KeptFile> {
  for await (const line of createInterface({ input: createReadStream(list) })) yield JSON.parse(line)
}

/** What was swept away since the snapshot is missed by nobody. */
async function stillKept(url: string, key: string): Promise<boolean> {
  const client = await openDumpClient(url)
  return isKept(storesOver(client), key).finally(() => client.end())
}

/** Copies the listed files that no earlier backup copied, and writes down all of them. */
export async function copyFiles(
  { store, url }: { store: FileStore; url: string },
  list: string,
  keeper: string,
  folder: string,
): Promise<{ files: FilesOfBackup; part: Part }> {
  const files: FilesOfBackup = { part, count: 0, bytes: 0, missing: [], missingCount: 0 }
  async function* copied(): AsyncGenerator<string> {
    for await (const file of filesIn(list)) {
      const one = await copyFile(store, file, keeper)
      if (one) {
        files.count += 1
        files.bytes += one.bytes
        yield `${one.key} ${one.bytes} ${one.sha256}\n`
      } else if (await stillKept(url, file.key)) {
        files.missingCount += 1
        if (files.missing.length < NAMED) files.missing.push(file.key)
      }
    }
  }
  return { part: await writePart(folder, part, Readable.from(copied())), files }
}
