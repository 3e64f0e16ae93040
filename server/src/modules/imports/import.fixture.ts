import exceljs from 'exceljs'
import type { Client } from '#test/platform'

type Row = (string | number | Date | null)[]

/** A workbook of one sheet; `merges` are ranges such as "A1:C1". */
export async function workbook(rows: Row[], merges: string[] = []): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRows(rows)
  for (const range of merges) sheet.mergeCells(range)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Sends a file as evidence; answers its id. */
export async function sendFile(client: Client, name: string, bytes: Buffer): Promise<string> {
  const opened = await client.post('/api/uploads', undefined, {
    'tus-resumable': '1.0.0',
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${base64(name)}`,
  })
  const sent = await client.patch(String(opened.headers.location), bytes, {
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
  })
  return sent.body.id
}

/** Waits until a run is neither being checked nor recorded. */
export async function settled(client: Client, id: string) {
  for (let look = 0; look < 1500; look += 1) {
    const { body } = await client.get(`/api/imports/${id}`)
    if (body.state !== 'checking' && body.state !== 'importing') return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the run never settled')
}

/** Sends a table and waits until it has been looked through. */
export async function beginImport(
  client: Client,
  kind: string,
  organizationId: number,
  file: { name: string; bytes: Buffer },
) {
  const evidenceId = await sendFile(client, file.name, file.bytes)
  const begun = await client.post('/api/imports', { kind, evidenceId, organizationId })
  return begun.status === 201 ? settled(client, begun.body.id) : begun.body
}

export async function carryOut(client: Client, id: string, body: object = {}) {
  const answer = await client.post(`/api/imports/${id}/carry-out`, body)
  return answer.status === 202 ? settled(client, id) : answer.body
}
