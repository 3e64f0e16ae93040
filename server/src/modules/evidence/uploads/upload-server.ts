import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EVENTS, MemoryLocker, Server, type ServerOptions } from '@tus/server'
import type { Actor } from '#platform/actor'
import { PlatformError, platformErrors } from '#platform/errors'
import { noteFault } from '#platform/faults'
import type { Platform } from '#platform/platform'
import { type EvidenceRow, findEvidenceById, newUploadId } from '../evidence.store.ts'
import { presentEvidence } from '../evidence.ts'
import { cleanName } from '../files/file-name.ts'
import { largest } from '../files/file-types.ts'
import { keepFile } from '../files/keep-file.ts'
import { checkClaim } from './claim.ts'
import { partStoreOf } from './part-store.ts'
import type { PartStore } from './parts.ts'
import { demandRoom } from './quota.ts'
import { sharedLocker } from './shared-locker.ts'
import { deleteUpload, findSender, findUploads, insertUpload } from './upload.store.ts'

export interface UploadServer {
  /** One request of the tus protocol; a refusal by the platform's own rules is thrown as such. */
  answer(request: Request, actor: Actor): Promise<Response>
  senderOf(id: string): Promise<string | undefined>
}

// The library tells no reason when it cannot write; the disk does.
async function spaceFault({ disk }: Platform, error: object): Promise<PlatformError | undefined> {
  if (!('status_code' in error) || error.status_code !== 500) return undefined
  return disk.demandRoom(0).then(
    () => undefined,
    (full) => full,
  )
}

/** Makes of a finished upload the evidence it becomes; twice is as good as once. */
function finishWith(
  platform: Platform,
  { clear, withWhole }: PartStore,
): Required<ServerOptions>['onUploadFinish'] {
  return async (request, upload) => {
    const { filename, sender } = upload.metadata ?? {}
    const drop = async () => {
      await clear(upload.id).catch((error) => noteFault('evidence.uploads', error))
      await deleteUpload(platform.db, upload.id)
    }
    const answer = (kept: EvidenceRow) => {
      // The library would look for the upload once more, to say when it expires.
      Object.assign(upload, { creation_date: undefined })
      const headers = { 'content-type': 'application/json; charset=utf-8' }
      const status_code = request.method === 'POST' ? 201 : 200
      return { status_code, headers, body: JSON.stringify(presentEvidence(kept, true)) }
    }
    try {
      const sent = { id: upload.id, name: filename ?? '', uploadedBy: sender ?? '' }
      const kept = await withWhole(upload.id, (path) => keepFile(platform, path, sent))
      await drop()
      return answer(kept)
    } catch (error) {
      // Whoever heard nothing for long asked once more, and the first time came to its end meanwhile: no parts are left.
      const kept = await findEvidenceById(platform.db, upload.id)
      if (kept) {
        await drop()
        return answer(kept)
      }
      // What the rules refuse will be refused again; after a fault of ours the client may try once more.
      if (error instanceof PlatformError) await drop()
      throw error
    }
  }
}

/** The library's server; the id of an upload is the id of the evidence it becomes. */
export async function openUploadServer(platform: Platform): Promise<UploadServer> {
  const { db, config, clock } = platform
  const directory = join(config.data, 'uploads')
  await mkdir(directory, { recursive: true })
  const parts = await partStoreOf(config)
  const actors = new WeakMap<object, Actor>()
  const refusals = new WeakMap<object, Error>()

  const tus = new Server({
    path: '/api/uploads',
    datastore: parts.datastore,
    maxSize: largest,
    relativeLocation: true,
    // Over a database that others look after there may be other nodes.
    locker: config.databaseUrl ? sharedLocker(db) : new MemoryLocker(),
    namingFunction: () => newUploadId(db),
    async onUploadCreate(request, upload) {
      const sender = actors.get(request)?.id
      if (!sender) throw platformErrors.SIGN_IN_REQUIRED()
      const name = cleanName(upload.metadata?.filename ?? upload.metadata?.name)
      checkClaim(name, upload.size)
      const size = upload.size ?? largest
      await demandRoom(platform, await findUploads(db), sender, size)
      await insertUpload(db, { id: upload.id, sender, size, begunAt: clock() })
      return { metadata: { filename: name, sender } }
    },
    onUploadFinish: finishWith(platform, parts),
    async onResponseError(request, error) {
      const known = error instanceof PlatformError ? error : ((await spaceFault(platform, error)) ?? error)
      // The library's own refusals carry a status; what else went wrong keeps its name: no database, a fault.
      if (known instanceof Error && !('status_code' in known)) refusals.set(request, known)
      return undefined
    },
  })
  // Given up by its sender.
  tus.on(EVENTS.POST_TERMINATE, (_request, _response, id) =>
    deleteUpload(db, id).catch((error) => noteFault('evidence.uploads', error)),
  )

  return {
    async answer(request, actor) {
      actors.set(request, actor)
      const response = await tus.handleWeb(request)
      const refusal = refusals.get(request)
      if (refusal) throw refusal
      return response
    },
    senderOf: (id) => findSender(db, id),
  }
}
