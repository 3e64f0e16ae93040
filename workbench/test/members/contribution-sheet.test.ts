import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOf } from '../../../server/test/session-facts.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let member: string
beforeAll(async () => {
  stage = await openStage()
  const { platform } = stage
  const { banner, league } = platform.world
  const officer = await platform.as('officer', banner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const entered = await officer.post('/api/registers/science-experts/records', {
    ...{ name: '乌仁其其格', organizationId: banner.organizationId, since: '2021-03-01' },
    ...{ values: { field: 'agriculture', workplace: '旗农牧技术推广站' }, member: { phone: '19900000051' } },
  })
  expect(entered.status, entered.text).toBe(201)
  member = entered.body.memberId
  await checker.post(`/api/register-records/${entered.body.id}/accept`, { version: 1 })
  for (const nth of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const title = `草原防火与防灾减灾科普知识进校园暨农牧民科学素质提升行动专题讲座第${nth}场`
    const facts = sessionOf(platform.world, {
      title,
      day: `2021-0${nth}-12`,
      confirmed: ['same-session', 'far-day'],
    })
    const { body } = await officer.post('/api/sessions', facts)
    const people = [{ memberId: member, part: nth % 3 ? 'lectured' : 'served', hours: 1.5 }]
    await officer.put(`/api/sessions/${body.id}/roll`, { version: 0, people })
    await officer.post(`/api/sessions/${body.id}/submit`)
    const yes = await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })
    expect(yes.status, yes.text).toBe(200)
  }
})
afterAll(() => stage.close())

test('an officer issues a sheet, prints it, and a stranger checks it by its code', async () => {
  const page = await stage.as(['officer', stage.platform.world.banner.organizationId])
  await page.goto(`${stage.url}/members/${member}`)
  await page.getByRole('button', { name: '贡献证明' }).click()
  await page.getByText('全部', { exact: true }).click()
  await page.getByText('9 小时，6 次').waitFor()
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await settled(page)
    expect(await stumblingStones(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  }
  await page.getByRole('button', { name: '开具' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开具' }).click()
  await page.getByRole('heading', { name: '科普工作贡献证明' }).waitFor()
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await settled(page)
    expect(await stumblingStones(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  }
  const code = (await page.getByText(/^[A-Z2-9]{4}( [A-Z2-9]{4}){3}$/).textContent()) ?? ''
  await page.emulateMedia({ media: 'print' })
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: null })

  const stranger = await stage.stranger(phone)
  await stranger.goto(`${stage.origin}/check`)
  await stranger.getByLabel('核验码').fill(code.toLowerCase())
  await stranger.getByRole('button', { name: '核验' }).click()
  await stranger.getByText('这份证明有效').waitFor()
  await stranger.getByText('9 小时，6 次').waitFor()
  expect(await stumblingStones(stranger)).toEqual([])
  expect(await tooWide(stranger)).toBeLessThanOrEqual(0)
})
