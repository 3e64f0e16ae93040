import { access, copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './stored-file.ts'

// Two letters of the digest make the folder, so that none of them grows too full.
const placeOf = (folder: string, key: string) => join(folder, key.slice(0, 2), key.slice(2))

async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}

/** After a power cut a name is there only if its folder was written too; Windows opens no folders, and needs it not. */
const settleName = (folder: string): Promise<void> =>
  open(folder, 'r').then(
    (opened) => opened.sync().finally(() => opened.close()),
    () => undefined,
  )

/** Evidence in `<data>/evidence/ab/cdef…`. */
export function diskStore(data: string): FileStore {
  const folder = join(data, 'evidence')

  const has = async (key: string) =>
    access(placeOf(folder, key)).then(
      () => true,
      () => false,
    )

  return {
    has,
    async put(key, path) {
      const place = placeOf(folder, key)
      await mkdir(dirname(place), { recursive: true })
      await settle(path)
      try {
        await link(path, place)
        await settleName(dirname(place))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
        // Another disk, or one without links: copy, and let it appear whole or not at all.
        const half = `${place}.${crypto.randomUUID()}`
        await copyFile(path, half)
        await settle(half)
        await rename(half, place)
        await settleName(dirname(place))
      }
    },
    async open(key, part) {
      const range = part ? { start: part.first, end: part.last } : {}
      const file = await open(placeOf(folder, key))
      return file.createReadStream(range)
    },
    async remove(key) {
      await rm(placeOf(folder, key), { force: true })
    },
  }
}
