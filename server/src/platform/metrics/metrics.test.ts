import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'

describe('/metrics', () => {
  let test: TestPlatform
  beforeAll(async () => {
    test = await buildTestPlatform()
  })
  afterAll(() => test.close())

  const read = async () => (await test.anonymous.get('/metrics')).text

  it('counts requests by route and not by address', async () => {
    const clerk = await test.as('recorder', test.world.banner.organizationId)
    await clerk.get('/api/sessions/0198c5f2-0000-7000-8000-000000000000')
    await clerk.get('/no/such/address')
    const text = await read()
    expect(text).toContain(
      'medelge_http_request_duration_seconds_count{method="GET",route="/api/sessions/:id",status="404"} 1',
    )
    expect(text).not.toContain('0198c5f2')
  })

  it('tells of pools, jobs, the ledger, checks, disks and faults', async () => {
    const text = await read()
    for (const line of [
      /^medelge_pool_connections\{pool="requests",state="used"\} \d+$/m,
      /^medelge_pool_connections\{pool="background",state="waiting"\} \d+$/m,
      /^medelge_jobs\{state="failed"\} 0$/m,
      /^medelge_tail_lines 0$/m,
      /^medelge_fold_delay_seconds 0$/m,
      /^medelge_checks_waiting 0$/m,
      /^medelge_disk_free_bytes\{folder=".+"\} \d+/m,
      /^medelge_read_only 0$/m,
      /^medelge_database_running 1$/m,
      /^# TYPE medelge_faults_total counter$/m,
    ])
      expect(text).toMatch(line)
  })

  it('is not there for whoever comes through a proxy', async () => {
    const through = await test.anonymous.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })
    expect([through.status, through.body.code]).toEqual([404, 'NOT_FOUND'])
  })
})

it('is there for a token alone, where one is set', async () => {
  const test = await buildTestPlatform({ world: false, config: { metricsToken: 'long-enough-a-word' } })
  const asked = (headers: Record<string, string>) => test.anonymous.get('/metrics', headers)
  expect((await asked({})).status).toBe(404)
  expect((await asked({ authorization: 'Bearer another' })).status).toBe(404)
  const elsewhere = { authorization: 'Bearer long-enough-a-word', 'x-forwarded-for': '203.0.113.9' }
  expect((await asked(elsewhere)).status).toBe(200)
  await test.close()
})
