import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { Config } from '#platform/config'
import type { FileStore } from './stored-file.ts'

type Settings = NonNullable<Config['s3']>

const absent = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey')

/** Evidence in a bucket, under the same two-letter folders as on disk. */
export function s3Store(settings: Settings): FileStore {
  const client = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    credentials: { accessKeyId: settings.key, secretAccessKey: settings.secret },
    forcePathStyle: true,
    // Stores other than Amazon's often refuse the checksums that newer clients add on their own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const object = (key: string) => ({ Bucket: settings.bucket, Key: `${key.slice(0, 2)}/${key.slice(2)}` })

  const has = async (key: string) => {
    try {
      await client.send(new HeadObjectCommand(object(key)))
      return true
    } catch (error) {
      if (absent(error)) return false
      throw error
    }
  }

  return {
    has,
    async put(key, path) {
      if (await has(key)) return
      await new Upload({ client, params: { ...object(key), Body: createReadStream(path) } }).done()
    },
    async open(key, part) {
      const range = part ? { Range: `bytes=${part.first}-${part.last}` } : {}
      const { Body } = await client.send(new GetObjectCommand({ ...object(key), ...range }))
      if (Body instanceof Readable) return Body
      throw new Error(`The store sent no content for ${key}`)
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(object(key)))
    },
  }
}
