import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenContributions, openContributions } from '../open-contributions.fixture.ts'

let open: OpenContributions
beforeAll(async () => {
  open = await openContributions()
})
afterAll(() => open.platform.close())

const taken = (memberId: string, hours: number, part = 'served') => ({ memberId, part, hours })

it('tells a stranger what was issued, in their language, and search engines nothing', async () => {
  const id = await open.person('满都拉')
  await open.served('<b>防灾</b>讲座', '2021-05-12', [taken(id, 2.5)])
  const { code } = await open.sheet(id, { from: '2021-01-01', to: '2021-12-31' })
  const { status, body, sent } = await open.check(`/${code}`)
  expect(status).toBe(200)
  for (const said of ['✓ 这份证明有效', '满都拉', '2021-01-01 至 2021-12-31', '2.5 小时，1 次', '没有变化'])
    expect(body).toContain(said)
  expect(body).toContain('&lt;b>防灾')
  expect(body).toContain('name="robots"')
  expect(sent).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' })
  expect(sent['content-security-policy']).toContain("form-action 'self'")
  expect(sent['x-ratelimit-limit']).toBeDefined()
  // As it is typed from the paper, without a script.
  const typed = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase()
  expect((await open.check(`?code=${encodeURIComponent(typed)}`)).body).toContain('这份证明有效')
  expect((await open.check(`/${code}`, { 'accept-language': 'en' })).body).toContain('This sheet is valid')
  expect((await open.check(`/${code}?lang=en`)).body).toContain('2.5 hours, 1 times')
  const form = await open.check('')
  expect([form.status, form.body.includes('<form'), form.body.includes('role="status"')]).toEqual([
    ...[200, true, false],
  ])
})

it('says the same of every code that was never issued', async () => {
  const forged = ['ABCD2345ABCD2345', 'x', `${'%'}25`, "'--", '一二三四']
  const answers = []
  for (const code of forged) answers.push(await open.check(`/${encodeURIComponent(code)}`))
  expect(answers.map(({ status }) => status)).toEqual(forged.map(() => 404))
  const words = answers.map(({ body }) => body.replace(/value="[^"]*"/, ''))
  expect(new Set(words).size).toBe(1)
  expect(words[0]).toContain('没有这个核验码')
})

it('says what is counted otherwise since, and that what the database keeps was altered', async () => {
  const id = await open.person('娜仁')
  const session = await open.served('科普讲座', '2021-05-20', [taken(id, 2)])
  const { id: sheet, code } = await open.sheet(id)
  const correction = { version: 1, people: [taken(id, 3)], reason: '时长有误' }
  expect((await open.checker.put(`/api/sessions/${session}/roll`, correction)).status).toBe(200)
  const { body } = await open.check(`/${code}`)
  expect(body).toContain('服务：开具时 2 小时，1 次，现在 3 小时，1 次')
  expect(body).toContain('<p class="value">2 小时，1 次</p>')
  const { db } = open.platform
  const { facts } = await db
    .selectFrom('contributionSheet')
    .select('facts')
    .where('id', '=', sheet)
    .executeTakeFirstOrThrow()
  const forged = JSON.stringify({ ...facts, name: '娜仁花' })
  await db.updateTable('contributionSheet').set({ facts: forged }).where('id', '=', sheet).execute()
  const altered = (await open.check(`/${code}`)).body
  expect(altered).toContain('不能确认这份证明')
  expect(altered).not.toContain('娜仁花')
})

it('says since when a sheet is withdrawn, and not why', async () => {
  const id = await open.person('其其格')
  const sheet = await open.sheet(id)
  const path = `/api/contribution-sheets/${sheet.id}/withdraw`
  expect((await open.officer.post(path, {})).status).toBe(400)
  for (const reason of ['姓名有误', '再撤一次'])
    expect((await open.officer.post(path, { reason })).status).toBe(200)
  const { status, body } = await open.check(`/${sheet.code}`)
  expect(status).toBe(200)
  expect(body).toContain('这份证明已撤销')
  expect(body).toContain('自 2022-01-20 起不再有效')
  expect(body).not.toContain('姓名有误')
  const [listed] = (await open.contribution(id)).body.sheets
  expect(listed).toMatchObject({ id: sheet.id, reason: '姓名有误' })
})

it('keeps a name that was corrected, drops one that is forgotten, and follows whoever is merged', async () => {
  const { officer } = open
  const [one, other] = [await open.person('苏日娜'), await open.person('苏日娜娜')]
  await open.served('同一人一场', '2021-07-01', [taken(one, 1)])
  const { code } = await open.sheet(one)
  const { version } = (await officer.get(`/api/members/${one}`)).body.member
  expect((await officer.put(`/api/members/${one}`, { version, name: '苏日那' })).status).toBe(200)
  expect((await open.check(`/${code}`)).body).toContain('<p class="value">苏日娜</p>')
  // Both stand in one list: apart from that they could be one.
  await open.platform.db.deleteFrom('registerSpan').execute()
  await open.platform.db
    .updateTable('registerRecord')
    .set({ state: 'withdrawn' })
    .where('memberId', '=', other)
    .execute()
  const merged = await officer.post(`/api/members/${one}/merge`, { into: other })
  expect(merged.status, merged.text).toBe(200)
  expect((await open.contribution(one)).body).toMatchObject({ person: { id: other }, sheets: [{ code }] })
  expect((await officer.post(`/api/members/${one}/part`)).status).toBe(200)
  expect((await open.contribution(other)).body.sheets).toEqual([])
  expect((await open.contribution(one)).body.sheets).toMatchObject([{ code }])
  const forgotten = await officer.post(`/api/members/${one}/forget`, { reason: '本人要求' })
  expect(forgotten.status, forgotten.text).toBe(200)
  const { body } = await open.check(`/${code}`)
  expect(body).toContain('这份证明有效')
  expect(body).not.toContain('苏日')
  expect((await open.issue(one)).status).toBe(409)
})
