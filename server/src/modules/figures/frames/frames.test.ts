import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRules, openRules } from '../crosswalk/rules.fixture.ts'
import { loadFrames, readFrames } from './load-frames.ts'

let rules: OpenRules
let region: number
const reason = '按新一届工作部署'
beforeAll(async () => {
  rules = await openRules()
  region = rules.platform.world.region.organizationId
  const heads = { headcounts: [{ audience: 'teenagers', offline: 40, online: 0 }] }
  await rules.count({ kind: 'tour-stop', day: '2021-03-01', ...heads })
})
afterAll(() => rules.platform.close())

const part = (name: string, ...figures: object[]) => ({ name, text: '', figures })
const stops = { metric: 'tour-stops' }
const frame = {
  since: '2021-01-01',
  name: '四个机制',
  definition: '',
  parts: [part('一', stops), part('二', stops)],
  reason,
}
const read = async (code: string, more = '', period = '2021') =>
  (await rules.chief.get(`/api/frames/${code}/figures?organization=${region}&period=${period}${more}`)).body

describe('a frame', () => {
  it('comes along with what the reports use, each figure a metric of the catalogue', async () => {
    const { items, can } = (await rules.recorder.get('/api/frames')).body
    expect(items.map(({ code }: { code: string }) => code)).toEqual(readFrames().map(({ code }) => code))
    expect(can).toEqual({ define: false })
    for (const { code } of items) expect((await read(code)).parts.length).toBeGreaterThan(0)
    const young = (await read('five-groups', `&part=${encodeURIComponent('青少年')}`)).parts
    expect(young).toHaveLength(1)
    expect(young[0].figures[0]).toMatchObject({ audience: 'teenagers', figure: { amount: 40 } })
    const farmers = (await read('five-groups', `&part=${encodeURIComponent('农牧民')}`)).parts[0]
    expect(farmers.figures[0].figure.amount).toBe(0)
  })

  it('is made by an officer of the region; one figure stands under many parts, and each is the same', async () => {
    const made = await rules.chief.post('/api/frames', frame)
    expect(made.status, made.text).toBe(201)
    const { code } = made.body
    const shown = await read(code)
    const [one, two] = shown.parts.map((each: { figures: { figure: object }[] }) => each.figures[0]?.figure)
    expect(one).toMatchObject({ metric: 'tour-stops', amount: 1 })
    expect(two).toEqual(one)
    expect((await rules.chief.post('/api/frames', frame)).body.code).toBe('FRAME_NAMED')
    const twice = { ...frame, name: '重复', parts: [part('一', stops, stops)] }
    expect((await rules.chief.post('/api/frames', twice)).body.code).toBe('FRAME_FIGURE_TWICE')
    const alike = { ...frame, name: '同名', parts: [part('一'), part('一')] }
    expect((await rules.chief.post('/api/frames', alike)).body.code).toBe('FRAME_PARTS_ALIKE')
    const unknown = { ...frame, name: '不明', parts: [part('一', { metric: 'no-such' })] }
    expect((await rules.chief.post('/api/frames', unknown)).body.code).toBe('METRIC_UNKNOWN')
    expect((await rules.recorder.post('/api/frames', { ...frame, name: '别的' })).status).toBe(404)
    expect(
      (await rules.recorder.put(`/api/frames/${code}`, { ...frame, version: 1, ended: false })).status,
    ).toBe(404)
  })

  it('is read by the version of the last day of a period, and by none after its end', async () => {
    const { version } = (await rules.chief.get('/api/frames/three-heads')).body.versions.at(-1)
    const change = { ...frame, name: '三长', since: '2021-06-01', version, ended: false }
    const done = await rules.chief.put('/api/frames/three-heads', change)
    expect(done.body, done.text).toEqual({ code: 'three-heads', version: version + 1 })
    expect((await rules.chief.put('/api/frames/three-heads', change)).body.code).toBe('FRAME_OLD')
    expect((await read('three-heads')).parts).toHaveLength(2)
    expect((await read('three-heads', '', '2020')).parts[0].name).toBe('三长任职兼职')
    // A start of the platform leaves what officers changed alone.
    await rules.platform.db.transaction().execute((trx) => loadFrames(trx, new Date()))
    expect((await rules.chief.get('/api/frames/three-heads')).body.versions).toHaveLength(2)
    const end = { ...change, since: '2021-09-01', version: version + 1, ended: true }
    expect((await rules.chief.put('/api/frames/three-heads', end)).status).toBe(200)
    expect(
      (await rules.chief.get(`/api/frames/three-heads/figures?organization=${region}&period=2021`)).status,
    ).toBe(404)
    expect((await read('three-heads', '', '2021-08')).parts).toHaveLength(2)
    expect((await rules.chief.put('/api/frames/no-such', change)).status).toBe(404)
    expect((await rules.chief.get('/api/frames/no-such')).status).toBe(404)
  })
})
