import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../../../server/test/platform.ts'
import { sessionOf } from '../../../server/test/session-facts.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page
let officer: Client
let session: string
beforeAll(async () => {
  stage = await openStage()
  const { platform } = stage
  const { banner, town, league } = platform.world
  const organizationId = banner.organizationId
  officer = await platform.as('officer', organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const made = async (path: string, body: object) => {
    const answer = await officer.post(path, body)
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  for (const [nth, name] of ['萨仁高娃', '那日苏'].entries())
    await made('/api/registers/science-volunteers/records', {
      ...{ name, organizationId, since: '2021-01-01' },
      ...{ values: await volunteer(), member: { phone: `1990000005${nth}` } },
    })
  const facts = { name: '草原科普服务队', organizationId, areaId: town.areaId, since: '2021-01-01' }
  const { id } = await made('/api/registers/volunteer-teams/records', {
    ...facts,
    values: { category: 'science' },
  })
  await checker.post(`/api/register-records/${id}/accept`, { version: 1 })
  session = (await made('/api/sessions', sessionOf(platform.world, { title: '草原防火讲座' }))).id
  page = await stage.as(['officer', organizationId])
})
afterAll(() => stage.close())

/** Values that the list of volunteers asks for. */
async function volunteer(): Promise<object> {
  const { body } = await officer.get('/api/register-kinds/science-volunteers')
  const fields = body.kind.form.fields as {
    code: string
    type: string
    required?: boolean
    options?: { code: string }[]
    several?: unknown
  }[]
  return Object.fromEntries(
    fields
      .filter(({ required }) => required)
      .map(({ code, type, options = [], several }) => {
        const value = type === 'choice' ? options[0]?.code : '科普'
        return [code, several ? [value] : value]
      }),
  )
}

async function stands(name: string) {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size)
    await settled(page)
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/${name}-${size.width}.png`, fullPage: true })
    expect(await stumblingStones(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(desk)
}

test('people are entered into a team, and named in a session with what they did', async () => {
  await page.goto(`${stage.url}/registers/volunteer-teams`)
  await page.getByRole('link', { name: '草原科普服务队' }).click()
  await page.getByRole('button', { name: '登记队员' }).click()
  const dialog = page.getByRole('dialog')
  const who = dialog.getByRole('combobox', { name: '人员' })
  for (const name of ['萨仁', '那日']) {
    await who.fill(name)
    await page
      .getByTitle(new RegExp(`^${name}.* · `))
      .first()
      .click()
  }
  await page.keyboard.press('Escape')
  await stands('add')
  await dialog.getByRole('button', { name: /^登\s*记$/ }).click()
  await page.getByRole('heading', { name: '队员（2）' }).waitFor()
  await page.getByRole('button', { name: '更改萨仁高娃的登记' }).click()
  await page.getByRole('menuitem', { name: '任队长' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^保\s*存$/ })
    .click()
  await page.getByText('任队长', { exact: false }).first().waitFor()
  await stands('team')
  const { items } = (
    await officer.get(`/api/teams?organizationId=${stage.platform.world.banner.organizationId}`)
  ).body
  for (const { id } of (await officer.get(`/api/team-members?team=${items[0].id}`)).body.items)
    await officer.put(`/api/team-members/${id}`, { since: '2021-02-01', until: null })

  await page.goto(`${stage.url}/activities/${session}`)
  await page.getByRole('button', { name: '登记参加人员' }).click()
  const roll = page.getByRole('dialog')
  await roll.getByRole('combobox', { name: '从队伍带入' }).click()
  await page.getByTitle(/草原科普服务队/).click()
  await roll.getByRole('button', { name: '带入队员' }).click()
  await roll.getByText('萨仁高娃').waitFor()
  await stands('roll')
  await roll.getByRole('button', { name: /^保\s*存$/ }).click()
  await page.getByText('服务 2 小时').first().waitFor()
  await stands('session')
})

test('somebody tells of their own service, and it is confirmed', async () => {
  const { platform } = stage
  const { organizationId } = platform.world.banner
  const own = await stage.as(['recorder', organizationId])
  const me = (await (await own.request.get(`${stage.origin}/api/me`)).json()).person.id as string
  await platform.db.updateTable('member').set({ personId: me }).where('name', '=', '那日苏').execute()
  const confirming = page
  page = own
  await own.goto(`${stage.url}/account`)
  await own.getByRole('button', { name: '申请计入' }).click()
  const dialog = own.getByRole('dialog')
  await dialog.getByLabel('服务内容').fill('入户讲解科学饮食')
  await stands('tell')
  await dialog.getByRole('button', { name: /^提\s*交$/ }).click()
  await own.getByText('入户讲解科学饮食').waitFor()
  await own.getByRole('button', { name: '申请计入' }).click()
  await dialog.getByText('解答问题').click()
  await dialog.getByLabel('时长', { exact: true }).waitFor({ state: 'detached' })
  await dialog.getByLabel('条数').fill('35')
  await dialog.getByLabel('服务内容').fill('解答接羔保暖')
  await stands('tell answers')
  await dialog.getByRole('button', { name: /^提\s*交$/ }).click()
  await own.getByText('解答问题 35 条').waitFor()
  await stands('account')
  page = confirming
  await page.goto(`${stage.url}/`)
  await page.getByRole('link', { name: /2 条服务申请等您确认/ }).click()
  await page
    .getByRole('checkbox', { name: /选择那日苏/ })
    .nth(1)
    .waitFor()
  for (const box of await page.getByRole('checkbox', { name: /选择那日苏/ }).all()) await box.check()
  await stands('reports')
  await page.getByRole('button', { name: /^确\s*认$/ }).click()
  await page.getByText('没有等您确认的申请').waitFor()
  const { items } = (await officer.get(`/api/members?organizationId=${organizationId}&search=那日苏`)).body
  await page.goto(`${stage.url}/members/${items[0].id}`)
  await page.getByText('服务 2 小时').first().click()
  await page.getByText('入户讲解科学饮食').waitFor()
  await stands('member')
})
