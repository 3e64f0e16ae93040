import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config'
import type { Part } from '#platform/dump/part'
import { addKeys, readKeys } from '#platform/secrecy/key-file'
import { keysPart, secretPart } from '../making/copy-settings.ts'

interface Source {
  folder: string
  manifest: { parts: Part[] }
}

const holds = ({ manifest }: Source, part: string) => manifest.parts.some(({ path }) => path === part)

/**
 * Puts the secret back, by which second factors are sealed and sessions signed, and the keys, by which personal data
 * is. Keys that are there stay beside those of the backup: one of them may be what a later rotation made.
 */
export async function placeSettings(config: Config, source: Source): Promise<void> {
  if (holds(source, secretPart)) await copyFile(join(source.folder, secretPart), join(config.data, 'secret'))
  if (holds(source, keysPart)) await addKeys(config.keys, readKeys(join(source.folder, keysPart)) ?? [])
}
