import type { Answered, Sender } from './sender.ts'

const tus = { 'tus-resumable': '1.0.0' }

/** Sends a file by the tus protocol, going on where it was cut; answers the id of the evidence it became. */
export async function upload(
  sender: Sender,
  cookie: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const opened = await sender.until({
    method: 'POST',
    path: '/api/uploads',
    cookie,
    headers: {
      ...tus,
      'upload-length': String(bytes.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  const path = String(opened.headers.get('location'))
  const from = (offset: number) => ({
    method: 'PATCH',
    path,
    cookie,
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: bytes.subarray(offset),
  })
  let answer: Answered | undefined = await sender.once(from(0))
  while (!answer?.body?.id) {
    // Whatever ends the process that reads a file is held against the file; its sender sends it once more.
    if (answer?.body?.code === 'FILE_TOO_COMPLEX') return upload(sender, cookie, name, bytes)
    if (answer && answer.status >= 400 && answer.status !== 409)
      throw new Error(`PATCH ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    const stands = await sender.until({ method: 'HEAD', path, cookie, headers: tus }, [404])
    // Refused, and the word of it lost with the connection: as clients of the protocol do, it is begun anew.
    if (stands.status === 404) return upload(sender, cookie, name, bytes)
    answer = await sender.once(from(Number(stands.headers.get('upload-offset'))))
  }
  return answer.body.id
}
