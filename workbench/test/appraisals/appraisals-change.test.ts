import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallForm } from '../../../server/test/appraisal-form.ts'
import type { Client } from '../../../server/test/platform.ts'
import { openStage, type Stage, settled } from '../stage.ts'

let stage: Stage
let page: Page
let officer: Client
let unit: number
let id: string

beforeAll(async () => {
  stage = await openStage()
  unit = stage.platform.world.banner.organizationId
  officer = await stage.platform.as('officer', unit)
  const { body } = await officer.post('/api/appraisals', { organizationId: unit, form: smallForm() })
  id = body.id
  page = await stage.as(['officer', unit])
})
afterAll(() => stage.close())

const open = async (path: string) => {
  await page.goto(stage.url + path)
  await settled(page)
}
const kept = async (which = id) => (await officer.get(`/api/appraisals/${which}`)).body
const rowOf = (code: string) => page.locator(`[id="row-${code}"]`)
const newest = async () => {
  await page.waitForURL(/\/appraisals\/[0-9a-f-]{36}\/change/)
  return /appraisals\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

test('a row touched on the paper is edited beside it, and the score follows before anything is saved', async () => {
  await open(`/appraisals/${id}/change`)
  await rowOf('2').getByText('媒体报道次数').click()
  await page.getByLabel('指标值').fill('≥12次')
  await rowOf('2').getByText('15', { exact: true }).waitFor()
  await page.getByText('6次 未达到 ≥12次').waitFor()
  expect((await kept()).form.indicators[1].target.text).toBe('≥5次')
  await page.getByLabel('偏差原因分析及改进措施').fill('两家媒体停刊')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  const { form } = await kept()
  expect(form.indicators[1]).toMatchObject({
    target: { operator: '>=', value: 12, unit: '次', text: '≥12次' },
    deviationReason: '两家媒体停刊',
  })
})

test('what the server refuses is said at its field and its row', async () => {
  await open(`/appraisals/${id}/change`)
  await rowOf('3').getByText('受众满意度').first().click()
  await page.getByLabel('三级指标').fill('')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: /^第 3 条 三级指标 不能为空/ }).waitFor()
  await page.locator('.ant-form-item-explain-error', { hasText: '不能为空' }).waitFor()
  await page.getByLabel('三级指标').fill('受众满意度')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
})

test('a row can be fed by another figure, filled in by hand, or left out', async () => {
  await open(`/appraisals/${id}/change`)
  await rowOf('2').getByText('媒体报道次数').click()
  await page.getByText('由记录取数').click()
  await page.getByLabel('取哪个数').fill('主流媒体报道')
  await page.locator('.ant-select-item-option').first().click()
  await rowOf('3').getByText('受众满意度').first().click()
  await page.getByText('今年不适用').click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  const { form, figures } = await kept()
  expect(form.indicators[1].query.metric).toBe('mainstream-media-reports')
  expect(form.indicators[2].notApplicable).toBe(true)
  expect(figures).toHaveLength(2)
})

test('what was not saved stands there again, and is given up with a click', async () => {
  const weight = page.getByLabel('分值', { exact: true })
  await open(`/appraisals/${id}/change`)
  await rowOf('1').getByText('开展各类科普宣传的数量').click()
  const before = await weight.inputValue()
  await weight.fill('40')
  await page.locator('#main').getByRole('button', { name: '稍后再改' }).click()
  await page.getByRole('table', { name: '项目支出绩效自评表' }).waitFor()
  await open(`/appraisals/${id}/change`)
  await page.getByText(/已恢复 .* 未交的内容/).waitFor()
  expect(await weight.inputValue()).toBe('40')
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await expect.poll(() => weight.inputValue()).toBe(before)
})

test('the rules are data: truncating changes the total', async () => {
  await open(`/appraisals/${id}/scheme`)
  await page.getByLabel('方式', { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: '截断' }).click()
  await page.getByLabel('保留小数').fill('0')
  await page.getByRole('button', { name: '保存规则' }).click()
  await page.getByText('规则已保存').waitFor()
  expect((await kept()).scheme.rounding).toEqual({ mode: 'truncate', places: 0, on: 'item' })
})

test('next year begins with last year’s indicators and none of its results', async () => {
  await open(`/appraisals/new?unit=${unit}&year=2021`)
  await page.getByRole('button', { name: '沿用' }).click()
  const { form } = await kept(await newest())
  expect(form).toMatchObject({ year: 2022, project: '基层科普行动计划' })
  expect(form.indicators[2].evidence).toBeUndefined()
  expect(form.budget[0].executed).toBeNull()
})

test('the finance bureau’s .xlsx opens as a form', async () => {
  const file = await officer.get(`/api/appraisals/${id}/file?format=xlsx`)
  await open(`/appraisals/new?unit=${unit}&year=2021`)
  await page.setInputFiles('input[type=file]', {
    name: '自评表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: file.raw,
  })
  const { form } = await kept(await newest())
  expect(form.indicators.map((one: { level3: string }) => one.level3)).toContain('媒体报道次数')
})

test('a blank form takes its first indicator', async () => {
  await open(`/appraisals/new?unit=${unit}&year=2021`)
  await page.getByLabel('项目名称').fill('流动科技馆巡展')
  await page.getByRole('button', { name: '建立空白表' }).click()
  const made = await newest()
  await page.getByRole('button', { name: '加一条指标' }).click()
  await page.getByLabel('三级指标').fill('巡展巡讲数')
  await page.getByLabel('指标值').fill('≥6个')
  await page.getByLabel('分值', { exact: true }).fill('50')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  expect((await kept(made)).form.indicators).toMatchObject([{ level3: '巡展巡讲数', weight: 50 }])
})
