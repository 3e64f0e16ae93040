import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmForm, smallForm } from '#test/appraisal-form'
import { type OpenDocuments, openDocuments } from '../documents.fixture.ts'

let open: OpenDocuments
let path: string
beforeAll(async () => {
  open = await openDocuments()
  path = await open.begin({ template: 'project-evaluation' })
  const { officer, look } = open
  for (const { key } of (await look(path)).sections)
    if (key !== 'conclusion') await officer.del(`${path}/sections/${key}`)
  const [{ version, heading }] = (await look(path)).sections
  const body = { type: 'doc', content: [{ type: 'paragraph' }] }
  await officer.put(`${path}/sections/conclusion`, { version, heading, body, release: true })
})
afterAll(() => open.platform.close())

const page = async (more = '') => (await open.officer.get(`${path}/file?format=html${more}`)).text

it('prints the self-appraisal of the same unit and year within the report once it is final, and freezes it', async () => {
  const { officer, checker, organizationId, look } = open
  expect(await page()).toContain('自评表尚未定稿')
  const form = { organizationId, form: smallForm({ project: '基层科普' }) }
  const { id } = (await officer.post('/api/appraisals', form)).body
  expect(await page()).toContain('自评表尚未定稿')
  await confirmForm(officer, checker, id)
  const { embedded } = await look(path)
  expect(embedded).toMatchObject([{ section: 'conclusion', forms: [{ id, number: 1 }] }])
  const total = (await look(`/api/appraisals/${id}/versions/1`)).scored?.total
  for (const words of ['受众满意度', '≥90%', '95%', '基层科普']) expect(await page()).toContain(words)
  for (const format of ['docx', 'xlsx'])
    expect((await officer.get(`${path}/file?format=${format}`)).status).toBe(200)
  const { body } = await officer.post(`${path}/submit`)
  expect((await checker.post(`${path}/accept`, { version: body.version })).status).toBe(200)
  const frozen = await look(`${path}/versions/1`)
  expect([frozen.intact, frozen.content.embedded[0].forms[0].id]).toEqual([true, id])
  if (total !== undefined) expect(await page('&version=1')).toContain(String(total))
  // What becomes of the form later changes nothing of what was frozen.
  const { appraisal } = await look(`/api/appraisals/${id}`)
  await checker.post(`/api/appraisals/${id}/withdraw`, { version: appraisal.version, reason: '重报' })
  expect(await page('&version=1')).toContain('受众满意度')
})
