import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { S3Store } from '@tus/s3-store'
import type { Config } from '#platform/config'
import { withLocalCopy } from '#platform/files/with-local-copy'
import { clientSettings } from '../files/file-store.s3.ts'
import { PATIENCE, type PartStore } from './parts.ts'
import { sweepFolder } from './sweep-folder.ts'

type Settings = NonNullable<Config['s3']>

const nothingKept = { get: async () => undefined, set: async () => {}, delete: async () => {} }

const gone = (error: unknown): void => {
  if (!(error instanceof Error) || !/^(NoSuchUpload|NoSuchKey|NotFound)$/.test(error.name)) throw error
}

/** The library's store, put right where another node may have finished an upload, or died just after its last part. */
class Parts extends S3Store {
  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const { size, offset: kept } = await this.getUpload(id)
    // All is there, and only what follows was not done: nothing is left to be written.
    if (size !== undefined && kept === size && offset === size) {
      content.resume()
      return size
    }
    return super.write(content, id, offset)
  }

  /** The library leaves a finished upload's objects, since there is nothing of it to break off, and the last odd part. */
  override async remove(id: string): Promise<void> {
    const upload = await this.getMetadata(id).catch(gone)
    const Bucket = this.bucket
    if (upload)
      await this.client.abortMultipartUpload({ Bucket, Key: id, UploadId: upload['upload-id'] }).catch(gone)
    for (const Key of [id, this.partKey(id, true), this.infoKey(id)])
      await this.client.deleteObject({ Bucket, Key })
  }
}

/** Parts in the bucket of the evidence, under the upload's id; the whole is fetched to be looked through. */
export function bucketParts(settings: Settings, data: string): PartStore {
  const datastore = new Parts({
    s3ClientConfig: { bucket: settings.bucket, ...clientSettings(settings) },
    expirationPeriodInMilliseconds: PATIENCE,
    // Tags are not known to every store that is compatible otherwise.
    useTags: false,
    // What this node remembered of an upload would be wrong as soon as another goes on with it.
    cache: nothingKept,
  })
  const folder = join(data, 'uploads')
  return {
    datastore,
    clear: (id) => datastore.remove(id),
    async sweep(before) {
      await datastore.deleteExpired()
      await sweepFolder(folder, before)
    },
    withWhole: (id, work) =>
      withLocalCopy(join(folder, 'incoming'), async () => await datastore.read(id), work),
  }
}
