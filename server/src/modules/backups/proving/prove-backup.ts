import { join } from 'node:path'
import { digestFile, type Part } from '#platform/dump/part'
import { type Backup, filesFolder } from '../backup.ts'
import { keeperOf } from '../find-backups.ts'
import { filesOf } from '../keeping/drop-old.ts'
import { placeOf } from '../making/copy-file.ts'

export interface Proof {
  /** Parts and files looked at, and those of them that are missing or not as they were written. */
  looked: number
  broken: string[]
}

const isAsWritten = async (path: string, { bytes, sha256 }: Omit<Part, 'path'>): Promise<boolean> => {
  const now = await digestFile(path).catch(() => undefined)
  return now?.bytes === bytes && now.sha256 === sha256
}

/** The parts of a folder that are missing or not as they were written. */
export async function proveParts({
  folder,
  manifest,
}: {
  folder: string
  manifest: { parts: Part[] }
}): Promise<string[]> {
  const broken: string[] = []
  for (const part of manifest.parts)
    if (!(await isAsWritten(join(folder, part.path), part))) broken.push(part.path)
  return broken
}

/** Reads a whole backup and compares every digest. What it answers is about now; disks forget. */
export async function proveBackup(backup: Backup): Promise<Proof> {
  const { folder, manifest } = backup
  const proof: Proof = { looked: manifest.parts.length, broken: await proveParts(backup) }
  // A list that is not whole names nothing to look at.
  if (proof.broken.includes(manifest.files.part)) return proof
  for await (const file of filesOf(folder)) {
    proof.looked += 1
    if (!(await isAsWritten(placeOf(keeperOf(backup), file.key), file)))
      proof.broken.push(join(filesFolder, file.key))
  }
  return proof
}
