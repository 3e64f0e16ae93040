import type { Client } from './platform.ts'

async function made(client: Client, path: string, body: unknown) {
  const answer = await client.post(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
  return answer.body
}

export interface DocumentRecords {
  /** Final, of one section, with one remark; every one made so has a section of that key. */
  document: string
  documentSection: string
  remark: string
  /** As it was sent to the league, and what was said to be wrong in it. */
  documentIssue: string
  erratum: string
  /** Other words for its section. */
  suggestion: string
}

/** A document of one section that was checked and sent out, a remark on it, and what was said to be wrong in it. */
export async function makeDocument(
  officer: Client,
  checker: Client,
  organizationId: number,
  addressee: number,
): Promise<DocumentRecords> {
  const begun = { organizationId, template: 'work-summary', period: '2021' }
  const { id: document } = await made(officer, '/api/documents', begun)
  const path = `/api/documents/${document}`
  const section = await keepOneSection(officer, path)
  const { id: remark } = await made(checker, `${path}/comments`, {
    section,
    quote: '',
    words: '请补充',
  })
  const { version } = await made(officer, `${path}/submit`, {})
  await made(checker, `${path}/accept`, { version })
  const sent = { number: 1, reference: '科协发〔2022〕1号', issuedOn: '2022-01-10', addressees: [addressee] }
  const { id: documentIssue } = await made(officer, `${path}/issues`, sent)
  const wrong = { section, was: '概述', becomes: '概况', reason: '标题有误' }
  const { id: erratum } = await made(officer, `${path}/versions/1/errata`, wrong)
  const words = { section, version: 1, body: { type: 'doc', content: [{ type: 'paragraph' }] } }
  const { id: suggestion } = await made(checker, `${path}/suggestions`, words)
  return { document, documentSection: section, remark, documentIssue, erratum, suggestion }
}

/** Leaves a document one section of its own without a number, so that it can be handed in; answers its key. */
export async function keepOneSection(officer: Client, path: string): Promise<string> {
  const { sections } = (await officer.get(path)).body
  for (const { key } of sections as { key: string }[]) await officer.del(`${path}/sections/${key}`)
  const { key } = await made(officer, `${path}/sections`, { behind: null, heading: '概述', level: 1 })
  return key
}
