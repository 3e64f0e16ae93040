import { once } from 'node:events'
import { createServer, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage, settled, stumblingStones } from './stage.ts'

let stage: Stage
let proxy: Server
let outside: string
let inside = ''
const lost: string[] = []

/** A host that keeps other things beside the platform: what is not asked for below `/kepu` goes elsewhere. */
const pass: RequestListener = (asked, answer) => {
  if (!/^\/kepu(?:[/?]|$)/.test(asked.url ?? '')) {
    lost.push(asked.url ?? '')
    answer.writeHead(404).end()
    return
  }
  const headers = { ...asked.headers, 'x-forwarded-for': '203.0.113.7' }
  const path = asked.url?.replace(/^\/kepu/, '') || '/'
  const onward = request(`${inside}${path}`, { method: asked.method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  asked.pipe(onward)
}

beforeAll(async () => {
  proxy = createServer(pass).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  outside = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/kepu`
  stage = await openStage({ config: { url: outside, prefix: '/kepu' } })
  inside = stage.origin
})
afterAll(async () => {
  await stage.close()
  proxy.closeAllConnections()
  proxy.close()
})

test('below a prefix everything is found there: pages, parts, pictures, uploads, files, and the way out', async () => {
  const { banner } = stage.platform.world
  const page = await stage.as(['recorder', banner.organizationId, 'administrator', banner.organizationId])
  await page.goto(outside)
  await page.getByRole('link', { name: '登录工作台' }).click()
  await page.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  expect(page.url()).toMatch(/\/kepu\/desk\/activities/)
  await page.reload()
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()

  await page.goto(`${outside}/desk/activities/new`)
  const name = '现场.png'
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name,
      mimeType: 'image/png',
      buffer: Buffer.from(pixel, 'base64'),
    })
  await page.getByText('已上传').first().waitFor()
  await settled(page)

  await page.goto(`${outside}/desk/imports`)
  const template = page.getByRole('link', { name: '下载模板' }).first()
  expect(await template.getAttribute('href')).toMatch(/^\/kepu\/api\/imports\/templates\//)
  await page.goto(`${outside}/desk/figures/popsci-publicity-events`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  expect(await stumblingStones(page)).toEqual([])

  await page.goto(`${outside}/activities`)
  await page.getByRole('heading', { name: '活动', level: 1 }).waitFor()
  expect(lost).toEqual([])
})
