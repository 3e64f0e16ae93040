import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#test/platform'
import { photo, send } from '../../evidence/evidence.fixture.ts'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'

let open: OpenRegister
let kind: string
const several = { most: 3, distinct: true as const }
const form = {
  code: 'new',
  version: 1,
  words: { zh: '共建协议' },
  fields: [
    { code: 'f1', words: { zh: '协议扫描件' }, type: 'evidence', several, required: true, listed: 'shown' },
    { code: 'f2', words: { zh: '命名文件' }, type: 'evidence', several },
    { code: 'f3', words: { zh: '评定材料' }, type: 'evidence', several, change: ['officer'] },
  ],
}
let made = 0
beforeAll(async () => {
  open = await openRegister()
  const { organizationId } = open.platform.world.region
  const list = await open.chief.post('/api/register-kinds', { organizationId, place: false, form })
  expect(list.status, list.text).toBe(201)
  kind = list.body.code
})
afterAll(() => open.platform.close())

const sent = async (who: Client, name: string): Promise<string> => {
  const kept = await send(who, name, await photo())
  expect(kept.body.id, kept.text).toBeTruthy()
  return kept.body.id
}
const enter = (values: object, who = open.officer, more = {}) => {
  made += 1
  return who.post(`/api/registers/${kind}/records`, {
    ...{ name: `协议${made}`, organizationId: open.unit, since: '2021-03-01', values, ...more },
  })
}
const change = (id: string, day: string, values: object, who = open.officer, more = {}) =>
  who.post(`/api/register-records/${id}/changes`, {
    ...{ day, facts: { name: '协议', organizationId: open.unit, values }, note: '换', ...more },
  })
const ids = (files: { id: string }[]) => files.map(({ id }) => id)
const record = async (id: string, who = open.officer) => (await who.get(`/api/register-records/${id}`)).body
const problemsOf = ({ body }: { body: { details?: { problems?: object[] } } }) => body.details?.problems
const nothing = [{ field: 'f1', problem: 'names-nothing' }]

describe('files of a field', () => {
  it('stand at their fields, apart from what proves the record, for whoever reads it', async () => {
    const { officer, checker, platform } = open
    const [scan, naming, photoOfAll] = [
      await sent(officer, '协议.jpg'),
      await sent(officer, '命名.jpg'),
      await sent(officer, '现场.jpg'),
    ]
    const entered = await enter({ f1: [scan], f2: [naming] }, officer, { evidence: [photoOfAll] })
    expect(entered.status, entered.text).toBe(201)
    const { id } = entered.body
    for (const who of [officer, checker]) {
      const whole = await record(id, who)
      expect(whole).toMatchObject({ values: { f1: [scan], f2: [naming], f3: [] } })
      expect([ids(whole.files), ids(whole.evidence)]).toEqual([[scan, naming], [photoOfAll]])
      expect(whole.named).toEqual({ [`evidence:${scan}`]: '协议.jpg', [`evidence:${naming}`]: '命名.jpg' })
      expect((await who.get(`/api/evidence/${scan}/file`)).status).toBe(200)
    }
    const stranger = await platform.as('checker', platform.world.otherLeague.organizationId)
    expect((await stranger.get(`/api/evidence/${scan}/file`)).status).toBe(404)
    const [card] = (await checker.get('/api/checks')).body.items
    expect(card.flags).toEqual([])
    const asked = `kind=${kind}&organizationId=${open.unit}`
    const { items } = (await officer.get(`/api/register-records?${asked}`)).body
    expect(items[0].named[`evidence:${scan}`]).toBe('协议.jpg')
    const found = async (holds: string) =>
      (await officer.get(`/api/register-records?${asked}&holds=${holds}`)).body.items?.map(
        (one: { id: string }) => one.id,
      )
    expect([await found('f2:yes'), await found('f2:no'), await found('f3:no')]).toEqual([[id], [], [id]])
    expect(await found(`f2:${naming}`)).toBeUndefined()
    const file = await officer.get(`/api/exports/register-records?${asked}&format=csv`)
    expect(file.text).toContain('协议.jpg')
    expect(file.text).not.toContain(scan)
  })

  it('are missed where there must be some, and are no more than the field takes', async () => {
    expect(problemsOf(await enter({}))).toEqual([{ field: 'f1', problem: 'missing' }])
    const four = await Promise.all([1, 2, 3, 4].map((n) => sent(open.officer, `${n}.jpg`)))
    expect(problemsOf(await enter({ f1: four }))).toEqual([{ field: 'f1', problem: 'too-many', limit: 3 }])
  })

  it('are those the writer sent for this record, and no others', async () => {
    const { officer, platform } = open
    const beside = await platform.as('recorder', open.unit)
    const theirs = await sent(beside, '别人的.jpg')
    expect(problemsOf(await enter({ f1: [theirs] }))).toEqual(nothing)
    const gone = '01890000-0000-7000-8000-000000000000'
    expect(problemsOf(await enter({ f1: [gone] }))).toEqual(nothing)
    // What another record carries is shown to its readers, and by no name to others: be it one’s own, be it seen.
    const own = await sent(officer, '自己的.jpg')
    expect((await enter({ f1: [own] })).status).toBe(201)
    expect(problemsOf(await enter({ f1: [own] }))).toEqual(nothing)
    expect((await enter({ f1: [theirs] }, beside)).status).toBe(201)
    expect((await officer.get(`/api/evidence/${theirs}`)).status).toBe(200)
    expect(problemsOf(await enter({ f1: [theirs] }))).toEqual(nothing)
  })

  it('are left alone by who may not write the field', async () => {
    const recorder = await open.platform.as('recorder', open.unit)
    const [scan, rating] = [await sent(recorder, '协议.jpg'), await sent(recorder, '评定.jpg')]
    expect(problemsOf(await enter({ f1: [scan], f3: [rating] }, recorder))).toEqual([
      { field: 'f3', problem: 'not-yours' },
    ])
    expect((await enter({ f1: [scan] }, recorder)).status).toBe(201)
  })
})

describe('a record whose files change', () => {
  it('keeps, replaces and removes them from a day on, and takes them back with the change', async () => {
    const { officer, step } = open
    const [scan, naming, better, later] = [
      ...[await sent(officer, '旧协议.jpg'), await sent(officer, '命名.jpg')],
      ...[await sent(officer, '新协议.jpg'), await sent(officer, '证明.jpg')],
    ]
    const { id } = (await enter({ f1: [scan], f2: [naming] })).body
    expect((await step('register-records', id, 'accept')).status).toBe(200)
    const changed = await change(id, '2021-06-01', { f1: [better], f2: [naming] }, officer, {
      evidence: [later],
    })
    expect(changed.status, changed.text).toBe(201)
    const seen = (await officer.get(`/api/register-changes/${changed.body.id}`)).body
    expect([ids(seen.files), ids(seen.evidence)]).toEqual([[scan, naming, better], [later]])
    expect(seen.named[`evidence:${better}`]).toBe('新协议.jpg')
    expect((await step('register-changes', changed.body.id, 'accept')).status).toBe(200)
    const whole = await record(id)
    expect([ids(whole.files), ids(whole.evidence)]).toEqual([[better, naming], []])
    // A colleague goes on naming what the record has, and takes the rest off.
    const beside = await open.platform.as('recorder', open.unit)
    const removed = await change(id, '2021-07-01', { f1: [better] }, beside)
    expect(removed.status, removed.text).toBe(201)
    expect((await step('register-changes', removed.body.id, 'accept')).status).toBe(200)
    expect(ids((await record(id)).files)).toEqual([better])
    // What it had once stays to be opened: it held on the days before.
    for (const one of [scan, naming])
      expect((await officer.get(`/api/evidence/${one}/file`)).status).toBe(200)
    const reason = { version: 1, reason: '写错' }
    const back = await open.checker.post(`/api/register-changes/${removed.body.id}/withdraw`, reason)
    expect(back.status, back.text).toBe(200)
    expect(ids((await record(id)).files)).toEqual([better, naming])
  })

  it('is amended by a colleague, with what it has and with more', async () => {
    const { officer, checker, platform } = open
    const scan = await sent(officer, '协议.jpg')
    const dropped = await sent(officer, '多余.jpg')
    const { id } = (await enter({ f1: [scan, dropped] })).body
    const back = await checker.post(`/api/register-records/${id}/return`, { version: 1, reason: '不清楚' })
    expect(back.status, back.text).toBe(200)
    const beside = await platform.as('recorder', open.unit)
    const clear = await sent(beside, '清楚的.jpg')
    const amended = await beside.put(`/api/register-records/${id}`, {
      ...{ name: `协议${made}`, organizationId: open.unit, since: '2021-03-01', version: back.body.version },
      values: { f1: [scan, clear] },
    })
    expect(amended.status, amended.text).toBe(200)
    expect(ids((await record(id)).files)).toEqual([scan, clear])
    // Nothing carries it any more: it is its sender’s again, and goes when it has had its time.
    expect((await officer.del(`/api/evidence/${dropped}`)).status).toBe(204)
  })

  it('as long as the change is open is amended by a colleague too, also where the list lost the field', async () => {
    const { officer, chief, checker, step } = open
    const scan = await sent(officer, '协议.jpg')
    const { id } = (await enter({ f1: [scan] })).body
    await step('register-records', id, 'accept')
    const more = await sent(officer, '补充.jpg')
    const { body } = await change(id, '2021-08-01', { f1: [scan, more] })
    const back = await checker.post(`/api/register-changes/${body.id}/return`, { version: 1, reason: '再看' })
    const beside = await open.platform.as('recorder', open.unit)
    const amended = await beside.put(`/api/register-changes/${body.id}`, {
      ...{ day: '2021-08-02', note: '换', version: back.body.version },
      facts: { name: '协议', organizationId: open.unit, values: { f1: [more] } },
    })
    expect(amended.status, amended.text).toBe(200)
    const fields = [{ code: 'f9', words: { zh: '备考' }, type: 'line' }]
    const written = { version: 1, place: false, form: { ...form, fields } }
    const next = await chief.put(`/api/register-kinds/${kind}`, written)
    expect(next.status, next.text).toBe(200)
    const whole = await record(id)
    expect(whole.left).toMatchObject([{ field: { code: 'f1' }, value: [scan] }])
    expect(ids(whole.files)).toEqual([scan])
  })
})

it('are asked of nobody who enrolls without an account, and added by who lets them in', async () => {
  const { chief, officer, platform, unit } = open
  const { organizationId } = platform.world.region
  const [scan] = form.fields
  const list = await chief.post('/api/register-kinds', {
    ...{ organizationId, place: false, form: { ...form, words: { zh: '讲解员' }, fields: [scan] } },
    person: { phone: 'asked', idNumber: 'none', born: 'none' },
  })
  const asked = { organizationId: unit, until: '2022-03-31' }
  const invited = await officer.post(`/api/registers/${list.body.code}/invitations`, asked)
  const { token } = (await officer.get(`/api/invitations/${invited.body.id}`)).body
  const shown = (await platform.anonymous.post('/api/enrollment-form', { token })).body
  expect(JSON.stringify(shown)).not.toContain('协议扫描件')
  const file = await sent(officer, '证书.jpg')
  const sheet = { token, once: 'page-of-somebody-1', name: '乌云', member: {}, consent: true }
  const enrolled = await platform.anonymous.post('/api/enrollments', { ...sheet, values: { f1: [file] } })
  expect(enrolled.status, enrolled.text).toBe(201)
  const [waiting] = (await officer.get(`/api/enrollments?organizationId=${unit}`)).body.items
  expect((await officer.get(`/api/enrollments/${waiting.id}`)).body.values.f1).toEqual([])
  const approve = (body: object) => officer.post(`/api/enrollments/${waiting.id}/approve`, body)
  expect(problemsOf(await approve({}))).toEqual([{ field: 'f1', problem: 'missing' }])
  const made = await approve({ values: { f1: [file] } })
  expect(made.status, made.text).toBe(201)
  expect(ids((await record(made.body.id)).files)).toEqual([file])
})
