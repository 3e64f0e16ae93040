import { rm } from 'node:fs/promises'
import type { EndpointPlatform } from '#platform/platform'
import { isRefusedReading } from '#platform/workers/refused'
import { examineReader, notesReader } from './examine.reader.ts'
import type { CameraNotes, Examined } from './examined.ts'
import { smallBeside } from './small.ts'

/** What is known of a file once it was looked at; `small` is a picture of it beside the file. */
export type Facts = Omit<Examined, 'name' | 'notes' | 'thumbnail'> &
  Pick<CameraNotes, 'takenAt' | 'lon' | 'lat'> & { small: string | undefined }

const none: CameraNotes = { width: null, height: null, takenAt: null, lon: null, lat: null }

const factsOf = ({ notes: _, thumbnail, ...file }: Examined, notes: CameraNotes, small: string) => ({
  ...file,
  width: file.width ?? notes.width,
  height: file.height ?? notes.height,
  takenAt: notes.takenAt,
  lon: notes.lon,
  lat: notes.lat,
  small: thumbnail ? small : undefined,
})

/** Looks at a local file in a child process; time and place stay unknown where reading them goes wrong. */
export async function examine(
  { workers }: EndpointPlatform,
  path: string,
  sent: { name: string; uploadedBy: string },
): Promise<Facts & { name: string }> {
  const of = { for: sent.uploadedBy }
  const small = smallBeside(path)
  try {
    const found = await workers.run(examineReader, { path, name: sent.name }, of)
    const notes = found.notes ? await workers.run(notesReader, { path }, of).catch(unlessBusy) : none
    return factsOf(found, notes, small)
  } catch (error) {
    await rm(small, { force: true })
    throw error
  }
}

// A photo whose notes cannot be read is kept without them; where nobody tried, the sender tries again.
function unlessBusy(error: unknown): CameraNotes {
  if (isRefusedReading(error)) return none
  throw error
}

/** Looks at a file that the platform itself made, and which therefore needs no child process. */
export async function examineOwn(path: string, name: string, small: boolean) {
  const { examineFile } = await import('./examine-file.ts')
  const { readCameraNotes } = await import('./camera-notes.ts')
  const found = await examineFile({ path, name, small })
  return factsOf(found, found.notes ? await readCameraNotes({ path }) : none, smallBeside(path))
}
