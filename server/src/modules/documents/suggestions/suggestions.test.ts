import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenDocuments, openDocuments, said, text } from '../documents.fixture.ts'

let open: OpenDocuments
let path: string
let key: string
beforeAll(async () => {
  open = await openDocuments()
  path = await open.begin()
  key = await open.only(path, text(said('全年举办'), open.figure(), said('，成效显著。')))
})
afterAll(() => open.platform.close())

const section = async () => (await open.look(path)).sections[0]
const other = (words: string) => text(said('全年举办'), open.figure(), said(words))
const propose = async (words: string, who = open.checker, more = {}) =>
  who.post(`${path}/suggestions`, {
    ...{ section: key, version: (await section()).version, body: other(words), note: '更稳妥', ...more },
  })
const settle = (id: string, how: string, who = open.officer) => who.post(`${path}/suggestions/${id}/${how}`)

it('stand beside the section, word by word, until whoever writes takes them', async () => {
  const { platform, checker, officer, look } = open
  const made = await propose('，成效较好。')
  expect(made.status, made.text).toBe(201)
  expect((await propose('x', platform.anonymous)).status).toBe(401)
  expect((await propose('x', checker, { section: 'nowhere' })).status).toBe(404)
  expect((await propose('x', checker, { body: {} })).body.code).toBe('DOCUMENT_TEXT_UNREADABLE')
  const [{ lines, stale, note }] = (await look(path)).suggestions
  expect([stale, note]).toEqual([false, '更稳妥'])
  const parts = lines[0].parts.filter(({ change }: { change: string }) => change !== 'same')
  expect(parts.map(({ text: words }: { text: string }) => words).join()).toContain('较好')
  // Who may only comment takes nothing.
  expect((await settle(made.body.id, 'take', checker)).status).toBe(404)
  expect((await settle(made.body.id, 'take')).body.outcome).toBe('taken')
  expect((await settle(made.body.id, 'take')).body.code).toBe('DOCUMENT_SUGGESTION_SETTLED')
  expect(JSON.stringify((await section()).body)).toContain('成效较好')
  expect((await look(path)).suggestions).toEqual([])
  // Whose words stand in it checks it not.
  const { body } = await officer.post(`${path}/submit`)
  expect((await checker.post(`${path}/accept`, { version: body.version })).body.code).toBe('CHECK_OWN_RECORD')
  await officer.post(`${path}/recall`, { version: body.version })
})

it('are out of date once the section was changed, and are declined', async () => {
  const { officer, look } = open
  const { id } = (await propose('，成效一般。')).body
  const { version } = await section()
  await officer.put(`${path}/sections/${key}`, {
    ...{ version, heading: '一、概述', body: other('，反响热烈。'), release: true },
  })
  expect((await look(path)).suggestions[0].stale).toBe(true)
  expect((await settle(id, 'take')).body.code).toBe('DOCUMENT_SECTION_CHANGED')
  const late = await propose('y', open.checker, { version })
  expect(late.body.code).toBe('DOCUMENT_SECTION_CHANGED')
  expect((await settle(id, 'decline')).body.outcome).toBe('declined')
  expect((await look(path)).suggestions).toEqual([])
})
