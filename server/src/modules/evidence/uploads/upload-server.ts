import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { Actor } from '#platform/actor'
import { PlatformError, platformErrors } from '#platform/errors'
import type { Platform } from '#platform/platform'
import { newUploadId } from '../evidence.store.ts'
import { presentEvidence } from '../evidence.ts'
import { cleanName } from '../files/file-name.ts'
import { largest } from '../files/file-types.ts'
import { keepFile } from '../files/keep-file.ts'
import { checkClaim } from './claim.ts'
import { type Begun, demandRoom, demandSpace } from './quota.ts'

/** An upload that nobody finished within a day is dropped. */
const PATIENCE = 24 * 60 * 60 * 1000

export interface UploadServer {
  /** One request of the tus protocol; a refusal by the platform's own rules is thrown as such. */
  answer(request: Request, actor: Actor): Promise<Response>
  senderOf(id: string): Promise<string | undefined>
}

const uploadStore = (platform: Platform): FileStore =>
  new FileStore({
    directory: join(platform.config.data, 'uploads'),
    expirationPeriodInMilliseconds: PATIENCE,
  })

/** Removes the parts of uploads that nobody went on with for a day. */
export async function dropAbandonedUploads(platform: Platform): Promise<void> {
  await uploadStore(platform).deleteExpired()
}

/** What is begun and neither finished nor given up. */
async function begunUploads({ configstore }: FileStore): Promise<Begun> {
  const ids = (await configstore.list?.()) ?? []
  const found = await Promise.all(ids.map((id) => configstore.get(id).catch(() => undefined)))
  return found.flatMap((one) =>
    one?.metadata?.sender ? [{ sender: one.metadata.sender, size: one.size ?? largest }] : [],
  )
}

// The library tells no reason when it cannot write; the disk does.
async function spaceFault(directory: string, error: object): Promise<PlatformError | undefined> {
  if (!('status_code' in error) || error.status_code !== 500) return undefined
  return demandSpace(directory, 0).then(
    () => undefined,
    (full) => full,
  )
}

/** The library's server over the data folder; the id of an upload is the id of the evidence it becomes. */
export function openUploadServer(platform: Platform): UploadServer {
  const directory = join(platform.config.data, 'uploads')
  mkdirSync(directory, { recursive: true })
  const datastore = uploadStore(platform)
  const actors = new WeakMap<object, Actor>()
  const refusals = new WeakMap<object, Error>()

  const tus = new Server({
    path: '/api/uploads',
    datastore,
    maxSize: largest,
    relativeLocation: true,
    namingFunction: () => newUploadId(platform.db),
    async onUploadCreate(request, upload) {
      const sender = actors.get(request)?.id
      if (!sender) throw platformErrors.SIGN_IN_REQUIRED()
      const name = cleanName(upload.metadata?.filename ?? upload.metadata?.name)
      checkClaim(name, upload.size)
      await demandRoom(platform, directory, await begunUploads(datastore), sender, upload.size ?? largest)
      return { metadata: { filename: name, sender } }
    },
    async onUploadFinish(request, upload) {
      const { filename, sender } = upload.metadata ?? {}
      const path = join(directory, upload.id)
      const drop = () => datastore.remove(upload.id).catch(() => {})
      try {
        const sent = { id: upload.id, name: filename ?? '', uploadedBy: sender ?? '' }
        const evidence = presentEvidence(await keepFile(platform, path, sent), true)
        await drop()
        // The library would look for the upload once more, to say when it expires.
        Object.assign(upload, { creation_date: undefined })
        const headers = { 'content-type': 'application/json; charset=utf-8' }
        const status_code = request.method === 'POST' ? 201 : 200
        return { status_code, headers, body: JSON.stringify(evidence) }
      } catch (error) {
        // What the rules refuse will be refused again; after a fault of ours the client may try once more.
        if (error instanceof PlatformError) await drop()
        throw error
      }
    },
    async onResponseError(request, error) {
      const known = error instanceof PlatformError ? error : ((await spaceFault(directory, error)) ?? error)
      // The library's own refusals carry a status; what else went wrong keeps its name: no database, a fault.
      if (known instanceof Error && !('status_code' in known)) refusals.set(request, known)
      return undefined
    },
  })

  return {
    async answer(request, actor) {
      actors.set(request, actor)
      const response = await tus.handleWeb(request)
      const refusal = refusals.get(request)
      if (refusal) throw refusal
      return response
    },
    async senderOf(id) {
      const upload = await datastore.getUpload(id).catch(() => undefined)
      return upload?.metadata?.sender ?? undefined
    },
  }
}
