import { defineReader } from '#platform/workers/reader'
import type { CameraNotes, Examined, ToExamine } from './examined.ts'

const answer = 64 * 1024

/** What a file is, by its content; a photo is looked through to its end. */
export const examineReader = defineReader<ToExamine, Examined>(
  'evidence.examine',
  { seconds: 20, megabytes: 900, result: answer },
  async () => (await import('./examine-file.ts')).examineFile,
)

/** When and where a photo was taken. Apart from the other, since a photo without it is a photo all the same. */
export const notesReader = defineReader<{ path: string }, CameraNotes>(
  'evidence.camera-notes',
  { seconds: 3, megabytes: 500, result: answer },
  async () => (await import('./camera-notes.ts')).readCameraNotes,
)

/** Writes a photo anew beside itself, without its place. */
export const plainReader = defineReader<{ path: string; type: string }, null>(
  'evidence.plain-copy',
  { seconds: 20, megabytes: 1200, result: answer },
  async () => (await import('./without-place.ts')).writeWithoutPlace,
)

/** Writes a photo anew beside itself as it is printed: as large as paper needs it, without its place. */
export const printReader = defineReader<{ path: string; type: string }, null>(
  'evidence.print-copy',
  { seconds: 20, megabytes: 1200, result: answer },
  async () => (await import('./without-place.ts')).writeForPaper,
)
