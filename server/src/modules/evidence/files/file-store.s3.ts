import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { Config } from '#platform/config'
import { inPart } from '#platform/tracing/tracing'
import type { FileStore } from './stored-file.ts'

type Settings = NonNullable<Config['s3']>

const absent = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey')

/** How every client of the store is set up. */
export const clientSettings = (settings: Settings): S3ClientConfig => ({
  endpoint: settings.endpoint,
  region: settings.region,
  credentials: { accessKeyId: settings.key, secretAccessKey: settings.secret },
  forcePathStyle: true,
  // Stores other than Amazon's often refuse the checksums that newer clients add on their own.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
})

/** Each call is a part of the trace it belongs to, by its command; the object's name is a file's digest and left out. */
function traced(client: S3Client): S3Client {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (asked) =>
        inPart(
          () => ({ name: `s3 ${commandName}`, kind: 'client', attributes: { 'rpc.method': commandName } }),
          () => next(asked),
        ),
    { step: 'initialize', name: 'tracing' },
  )
  return client
}

/** Evidence in a bucket, under the same two-letter folders as on disk. */
export function s3Store(settings: Settings): FileStore {
  const client = traced(new S3Client(clientSettings(settings)))
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
