import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type OpenCollections,
  openCollections,
  questionnaire,
  questionnaireForm,
} from './collections.fixture.ts'

let open: OpenCollections
let banner: number
let sibling: number
let region: number
beforeAll(async () => {
  open = await openCollections()
  const { world } = open.platform
  banner = world.banner.organizationId
  sibling = world.siblingBanner.organizationId
  region = world.region.organizationId
})
afterAll(() => open.platform.close())

describe('a questionnaire', () => {
  it('comes along ready to be sent: statistics, enterprise associations, societies', async () => {
    const { items } = (await open.chief.get(`/api/questionnaires?organizationId=${region}`)).body
    const shipped = items.filter((one: { shipped: boolean }) => one.shipped)
    expect(shipped.map(({ code }: { code: string }) => code).sort()).toEqual([
      ...['enterprise-associations', 'outreach-statistics', 'society-survey'],
    ])
    for (const {
      code,
      version: _,
      madeAt: __,
      shipped: ___,
      organizationId: ____,
      ...definition
    } of shipped) {
      const made = await open.chief.post('/api/questionnaires', { organizationId: region, ...definition })
      expect([code, made.status, made.text]).toEqual([code, 201, made.text])
    }
  })

  it('is refused what no sheet can hold and what does not add up', async () => {
    const problems = async (more: object) =>
      (
        await open.chief.post('/api/questionnaires', { organizationId: region, ...questionnaire, ...more })
      ).body.details?.problems?.map(({ problem }: { problem: string }) => problem)
    const withField = (field: object) => ({
      form: { ...questionnaireForm, fields: [...questionnaireForm.fields, field] },
    })
    expect(await problems(withField({ code: 'who', words: { zh: '谁' }, type: 'person' }))).toEqual([
      'not-in-a-questionnaire',
    ])
    expect(await problems({ merge: { share: 'sum' } })).toEqual(['does-not-add'])
    expect(await problems({ known: { works: { from: 'metric', metric: 'popsci-informants' } } })).toEqual([
      'not-known',
    ])
    expect(await problems({ known: { people: { from: 'metric', metric: 'nothing' } } })).toEqual([
      'no-such-metric',
    ])
    const beside = await open.clerk.post('/api/questionnaires', { organizationId: region, ...questionnaire })
    expect(beside.status).toBe(404)
  })

  it('gets its next version from the newest alone, and what was sent keeps its own', async () => {
    const collection = await open.send()
    const path = `/api/questionnaires/${open.code}`
    const next = { ...questionnaire, form: { ...questionnaireForm, words: { zh: '队伍调查（新）' } } }
    expect((await open.chief.put(path, { version: 1, ...next })).body.version).toBe(2)
    expect((await open.chief.put(path, { version: 1, ...next })).body.code).toBe('QUESTIONNAIRE_OLD')
    expect((await open.chief.get(`/api/collections/${collection}`)).body.questionnaire.form.words.zh).toBe(
      '科普队伍调查',
    )
  })
})

describe('a collection', () => {
  it('goes to units at or below whoever asks, and to nobody else', async () => {
    const refused = async (more: object, who = open.chief) =>
      (
        await who.post('/api/collections', {
          ...{
            organizationId: region,
            questionnaire: open.code,
            title: '队伍',
            period: '2021',
            dueOn: '2022-02-10',
          },
          ...{ addressed: { levels: ['banner'] }, ...more },
        })
      ).body.code
    expect(await refused({ addressed: { units: [999_999] } })).toBe('COLLECTION_UNITS')
    expect(await refused({ dueOn: '2022-01-19' })).toBe('COLLECTION_DUE')
    expect(await refused({ period: 'soon' })).toBe('COLLECTION_PERIOD')
    expect(await refused({ questionnaire: 'nothing' })).toBe('COLLECTION_QUESTIONNAIRE')
    expect(await refused({}, open.platform.anonymous)).toBe('SIGN_IN_REQUIRED')
    const asked = `organizationId=${region}&levels=banner&levels=league`
    expect((await open.chief.get(`/api/collection-addressees?${asked}`)).body.count).toBe(5)
  })

  it('is seen by those who are asked with what is theirs, and by nobody beside', async () => {
    const collection = await open.send({ addressed: { units: [banner] } })
    const from = (unit: number) => `/api/collections/${collection}?organizationId=${unit}`
    expect((await open.clerk.get(from(banner))).body.counts).toMatchObject({ all: 1, untouched: 1 })
    expect((await open.clerk.get(`/api/collections/${collection}`)).status).toBe(404)
    expect((await open.clerk.get(from(sibling))).status).toBe(404)
    const merged = (unit: number) => `/api/collections/${collection}/merged?organizationId=${unit}`
    expect((await open.clerk.get(merged(banner))).body.branches).toHaveLength(1)
    expect((await open.clerk.get(merged(region))).status).toBe(404)
    const sheet = await open.sheetOf(collection, banner)
    expect((await open.sibling.get(sheet)).status).toBe(404)
    const { items } = (await open.clerk.get(`/api/collection-sheets?organizationId=${banner}&waiting=true`))
      .body
    expect(items.some((one: { collectionId: string }) => one.collectionId === collection)).toBe(true)
  })
})

describe('a sheet', () => {
  let path: string
  beforeAll(async () => {
    path = await open.sheetOf(await open.send(), banner)
  })

  it('is written in parts, and refuses what cannot stand and what is older', async () => {
    expect((await open.write(open.clerk, path, { women: 2 })).status).toBe(200)
    const old = await open.clerk.put(`${path}/answers`, { version: 1, values: { women: 3 } })
    expect(old.body.code).toBe('RECORD_CHANGED_MEANWHILE')
    expect((await open.write(open.clerk, path, { women: -1 })).body.code).toBe('SHEET_VALUES')
    expect((await open.write(open.clerk, path, { nothing: 1 })).body.code).toBe('SHEET_VALUES')
    expect((await open.write(open.chief, path, { women: 2 })).status).toBe(200)
    const beside = await open.sibling.put(`${path}/answers`, { version: 3, values: { women: 2 } })
    expect(beside.status).toBe(404)
  })

  it('is handed in whole, with numbers that fit each other', async () => {
    expect((await open.clerk.post(`${path}/submit`)).body.code).toBe('SHEET_VALUES')
    await open.write(open.clerk, path, { people: 1, women: 2 })
    expect((await open.clerk.post(`${path}/submit`)).body.code).toBe('SHEET_CHECKS')
    const { version } = (await open.clerk.get(path)).body.sheet
    const both = { version, values: { people: 1, women: 3 }, submit: true }
    expect((await open.clerk.put(`${path}/answers`, both)).body.code).toBe('SHEET_CHECKS')
    expect((await open.clerk.get(path)).body.values.women).toBe(2)
    await open.write(open.clerk, path, { people: 5, women: 2, funds: '1.25' })
    expect((await open.clerk.get(path)).body.values).toMatchObject({ people: 5, each: 10, funds: '1.25' })
    expect((await open.clerk.post(`${path}/submit`)).body).toMatchObject({ state: 'submitted' })
  })

  it('is checked by somebody else, returned with a reason, and accepted', async () => {
    const both = await open.platform.as(
      ...(['recorder', banner, 'checker', open.platform.world.league.organizationId] as const),
    )
    const { version } = (await open.clerk.get(path)).body.sheet
    const back = await open.checker.post(`${path}/return`, { version, reason: '请核对' })
    expect(back.body.state).toBe('returned')
    expect((await open.write(both, path, { people: 6, women: 2 })).status).toBe(200)
    const again = (await open.clerk.get(path)).body
    const handed = (
      await open.clerk.put(`${path}/answers`, {
        ...{ version: again.sheet.version, values: { people: 6, women: 1 }, submit: true },
      })
    ).body
    expect(handed).toMatchObject({ state: 'submitted', waitsFor: { checkers: expect.any(Array) } })
    expect((await both.post(`${path}/accept`, { version: handed.version })).body.code).toBe(
      'CHECK_OWN_RECORD',
    )
    expect((await open.checker.post(`${path}/accept`, { version: handed.version })).body.state).toBe(
      'counted',
    )
  })
})

describe('what is known', () => {
  it('is the number of the ledger, then what was answered the last time; another one needs a reason', async () => {
    await open.declare('12')
    open.time.now += 1000
    const path = await open.sheetOf(await open.send(), banner)
    await open.write(open.clerk, path, { people: 1, informants: 13 })
    const { known } = (await open.clerk.get(path)).body
    expect(known.informants).toMatchObject({ value: 12, from: 'metric' })
    expect((await open.clerk.post(`${path}/submit`)).body.code).toBe('SHEET_REASONS')
    await open.write(open.clerk, path, { people: 1, informants: 13, kind: 'a' }, { informants: '新增1人' })
    expect((await open.clerk.post(`${path}/submit`)).status).toBe(200)
    const { version } = (await open.clerk.get(path)).body.sheet
    await open.checker.post(`${path}/accept`, { version })
    open.time.now += 1000
    const again = await open.sheetOf(await open.send(), banner)
    expect((await open.clerk.get(again)).body.known.kind).toMatchObject({ value: 'a', from: 'last' })
  })
})

describe('the merge', () => {
  it('adds what was accepted, branch by branch, and shows what is missing as missing', async () => {
    const collection = await open.send()
    const [one, other, third] = [
      await open.sheetOf(collection, banner),
      await open.sheetOf(collection, sibling),
      await open.sheetOf(collection, open.platform.world.farBanner.organizationId),
    ]
    const field = async (code: string, unit?: number) =>
      (await open.merged(collection, unit)).fields.find((each: { code: string }) => each.code === code)
    expect(await field('people')).toMatchObject({ answered: 0, sum: null })
    const known = { informants: '本年新增', kind: '有变化' }
    const answer = async (who: typeof open.clerk, above: typeof open.clerk, path: string, values: object) => {
      await open.write(who, path, values, known)
      const handed = await who.post(`${path}/submit`)
      expect(handed.status, handed.text).toBe(200)
      expect((await above.post(`${path}/accept`, { version: handed.body.version })).status).toBe(200)
    }
    await answer(open.clerk, open.checker, one, {
      people: 3,
      funds: '0.1',
      share: 40,
      kind: 'a',
      works: ['一'],
    })
    await answer(open.sibling, open.checker, other, {
      people: 4,
      funds: '0.2',
      share: 60,
      kind: 'a',
      works: [],
    })
    await answer(open.far, open.farChecker, third, { people: 5, kind: 'b' })
    expect(await field('people')).toMatchObject({ answered: 3, sum: '12' })
    expect((await field('people')).terms.map(({ sum }: { sum: string }) => sum).sort()).toEqual(['5', '7'])
    expect(await field('funds')).toMatchObject({ answered: 2, sum: '0.3' })
    expect(await field('share')).toMatchObject({ how: 'apart', sum: null, answered: 2 })
    expect(await field('kind')).toMatchObject({ options: { a: 2, b: 1 } })
    expect(await field('works')).toMatchObject({ how: 'list', entries: 1 })
    expect(await field('people', open.platform.world.league.organizationId)).toMatchObject({ sum: '7' })

    const { version } = (await open.chief.get(one)).body.sheet
    const reopened = await open.checker.post(`${one}/reopen`, { version, reason: '漏报' })
    expect(reopened.body.state).toBe('draft')
    expect(await field('people')).toMatchObject({ answered: 2, sum: '9' })
    expect((await open.checker.post(`${one}/reopen`, { version, reason: '漏报' })).body.code).toBe(
      'SHEET_NOT_ACCEPTED',
    )
    await answer(open.clerk, open.checker, one, { people: 10, kind: 'a' })
    expect(await field('people')).toMatchObject({ answered: 3, sum: '19' })
    const answers = `organizationId=${region}&collectionId=${collection}&field=people`
    const { items } = (await open.chief.get(`/api/collection-answers?${answers}`)).body
    expect(items.map(({ values }: { values: object }) => values)).toContainEqual({ people: 10 })
    const file = await open.chief.get(`/api/exports/collection-answers?${answers}&format=csv`)
    expect(file.text).toContain('人员')
  })
})
