import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords, type Records } from '#test/records'
import { sessionOf } from '#test/session-facts'
import { insertPlace } from '#test/world'

interface Group {
  kind: string
  total: number
  next: string | null
  hits: { id: string; title: string; note: string; foundBy: string | null; past: boolean }[]
}

let platform: TestPlatform
let records: Records
let leader: Client
let clerk: Client
let sibling: Client
let admin: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { banner, siblingBanner, region } = platform.world
  records = await makeRecords(platform)
  leader = await platform.as('leader', banner.organizationId)
  clerk = await platform.as('recorder', banner.organizationId)
  sibling = await platform.as('leader', siblingBanner.organizationId)
  admin = await platform.as('administrator', region.organizationId)
})
afterAll(() => platform.close())

const asked = async (who: Client, q: string, more = ''): Promise<Group[]> => {
  const { status, body } = await who.get(`/api/search?q=${encodeURIComponent(q)}${more}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.groups
}
const titles = async (who: Client, q: string, kind: string) =>
  (await asked(who, q, `&kinds=${kind}&limit=50`)).flatMap(({ hits }) => hits.map(({ title }) => title))

describe('one route finds every kind of record', () => {
  it.each([
    ['锡林', 'area', '锡林郭勒盟'],
    ['xlgl', 'area', '锡林郭勒盟'],
    ['锡盟', 'organization', '锡林郭勒盟科学技术协会'],
    ['xmkx', 'organization', '锡林郭勒盟科学技术协会'],
    ['西乌旗科协', 'organization', '西乌珠穆沁旗科学技术协会'],
    ['xiwuzhumuqin', 'organization', '西乌珠穆沁旗科学技术协会'],
    ['防震', 'session', '防震减灾'],
    ['fangzhen', 'session', '防震减灾'],
    ['文化站', 'session', '防震减灾'],
    ['spaq', 'session', '食品安全'],
    ['食品 2021-09-18', 'session', '食品安全'],
    ['科普站', 'register_record', '科普站'],
    ['站', 'register_record', '科普站'],
    ['乌兰', 'person', '乌兰'],
    ['wulan', 'person', '乌兰'],
    ['信息员', 'declaration', '科普信息员'],
    ['基层科普', 'appraisal', '基层科普行动计划'],
    ['popsci-informants', 'metric', '科普信息员'],
  ])('%s', async (q, kind, title) => {
    expect((await titles(leader, q, kind)).some((one) => one.startsWith(title))).toBe(true)
  })

  it('answers groups of several kinds, the one with the best hit first', async () => {
    const groups = await asked(leader, '西乌珠穆沁旗科学技术协会')
    expect(groups[0]?.kind).toBe('organization')
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length)
    expect(await asked(leader, '没有这样的东西')).toEqual([])
  })

  it('means the association by the name of an area alone, short or whole', async () => {
    for (const q of ['锡盟', '锡林郭勒盟', 'xmkx'])
      expect((await titles(leader, q, 'organization'))[0]).toBe('锡林郭勒盟科学技术协会')
  })

  it('puts what equals first, then what begins so, then what holds it', async () => {
    const { world } = platform
    for (const title of ['气象知识', '讲气象', '气象'])
      await clerk.post('/api/sessions', sessionOf(world, { title, place: '会议室' }))
    expect(await titles(leader, '气象', 'session')).toEqual(['气象', '气象知识', '讲气象'])
  })
})

describe('nobody finds or counts what they may not see', () => {
  it.each([
    ['防震减灾', 'session'],
    ['科普站', 'register_record'],
    ['科普信息员', 'declaration'],
    ['基层科普行动计划', 'appraisal'],
  ])('%s is not there for a unit beside', async (q, kind) => {
    expect((await asked(leader, q)).find((group) => group.kind === kind)?.total).toBeGreaterThan(0)
    expect((await asked(sibling, q)).find((group) => group.kind === kind)).toBeUndefined()
    expect((await asked(admin, q)).find((group) => group.kind === kind)?.total).toBeGreaterThan(0)
  })

  it('shows people to those who may read them alone, and those of their own line', async () => {
    expect((await asked(clerk, '乌兰')).map(({ kind }) => kind)).not.toContain('person')
    const own = (await asked(sibling, '乌兰', '&kinds=person'))[0]
    expect(own?.hits.map(({ id }) => id)).toEqual([sibling.personId])
    expect(own?.total).toBe(1)
    expect((await asked(admin, '乌兰', '&kinds=person'))[0]?.total).toBeGreaterThan(3)
  })

  it('shows an activity from above and from below its unit, not from beside', async () => {
    const { league, banner } = platform.world
    const officer = await platform.as('officer', league.organizationId)
    const plan = {
      title: '全盟科普周',
      organizationId: banner.organizationId,
      startsOn: '2021-05-01',
      endsOn: '2021-05-07',
    }
    expect((await officer.post('/api/activities', plan)).status).toBeLessThan(300)
    const town = await platform.as('recorder', banner.organizationId)
    expect(await titles(town, '科普周', 'activity')).toEqual(['全盟科普周'])
    expect(await titles(officer, '科普周', 'activity')).toEqual(['全盟科普周'])
    expect(await titles(sibling, '科普周', 'activity')).toEqual([])
    await officer.post('/api/activities', {
      ...plan,
      title: '盟里的大会',
      organizationId: league.organizationId,
    })
    expect(await titles(sibling, '盟里的大会', 'activity')).toEqual(['盟里的大会'])
  })

  it('asks a stranger to sign in', async () => {
    expect((await platform.anonymous.get('/api/search?q=a')).status).toBe(401)
  })
})

describe('what changes is found as it is, at once', () => {
  it('by the new name and by the former one', async () => {
    const { institution } = platform.world
    const was = institution.name
    const answer = await admin.patch(`/api/organizations/${institution.organizationId}`, {
      name: '草原科技服务中心',
      shortName: '草原中心',
    })
    expect(answer.status, answer.text).toBe(200)
    expect(await titles(clerk, '草原科技服务', 'organization')).toEqual(['草原科技服务中心'])
    const [group] = await asked(clerk, was, '&kinds=organization')
    expect(group?.hits[0]).toMatchObject({ title: '草原科技服务中心', foundBy: was })
  })

  it('with the name of its unit, where that stands beside it', async () => {
    const { banner } = platform.world
    await admin.patch(`/api/organizations/${banner.organizationId}`, { shortName: '西乌旗科协' })
    const [group] = await asked(leader, '科普站', '&kinds=register_record')
    expect(group?.hits[0]?.note).toBe('西乌旗科协 · 科普e站')
  })

  it('by whoever stands above it now, when its unit has moved', async () => {
    const { banner, league, otherLeague } = platform.world
    const before = await platform.as('leader', league.organizationId)
    const after = await platform.as('leader', otherLeague.organizationId)
    expect(await titles(before, '科普站', 'register_record')).toHaveLength(1)
    expect(await titles(after, '科普站', 'register_record')).toEqual([])
    const move = { parentId: otherLeague.organizationId, since: '2021-01-01', reason: '区划调整' }
    const answer = await admin.post(`/api/organizations/${banner.organizationId}/move`, move)
    expect(answer.status, answer.text).toBe(200)
    for (const [q, kind] of [
      ['科普站', 'register_record'],
      ['食品安全', 'session'],
    ] as const) {
      expect(await titles(before, q, kind)).toEqual([])
      expect(await titles(after, q, kind)).toHaveLength(1)
    }
    await admin.post(`/api/organizations/${banner.organizationId}/undo-move`, {})
    expect(await titles(before, '食品安全', 'session')).toHaveLength(1)
  })

  it('not at all, when it was changed behind the back of the platform and is not yet written anew', async () => {
    await platform.db.transaction().execute(async (trx) => {
      await sql`update register_record set name = '改了名的' where id = ${records.station}`.execute(trx)
      // Another connection still sees the record as it is.
      expect(await titles(leader, '科普站', 'register_record')).toHaveLength(1)
    })
    expect(await titles(leader, '科普站', 'register_record')).toEqual([])
    expect(await titles(leader, '改了名', 'register_record')).toEqual(['改了名的'])
    await sql`delete from register_span where record_id = ${records.station}`.execute(platform.db)
    await sql`delete from register_record where id = ${records.station}`.execute(platform.db)
    expect(await titles(leader, '改了名', 'register_record')).toEqual([])
  })

  it('after what stands, when it is withdrawn', async () => {
    const { world } = platform
    const made = await clerk.post('/api/sessions', sessionOf(world, { title: '天文观测', day: '2021-12-01' }))
    await clerk.post('/api/sessions', sessionOf(world, { title: '天文观测', day: '2021-02-01' }))
    await clerk.post(`/api/sessions/${made.body.id}/withdraw`, { version: 1, reason: '重复' })
    const [group] = await asked(leader, '天文观测', '&kinds=session')
    expect(group?.hits.map(({ past }) => past)).toEqual([false, true])
  })
})

describe('pages and odd questions', () => {
  it('goes on where the last page ended', async () => {
    const { world } = platform
    for (let nth = 0; nth < 5; nth += 1)
      await clerk.post('/api/sessions', sessionOf(world, { title: `翻页${nth}`, day: `2021-03-0${nth + 1}` }))
    const seen: string[] = []
    let after = ''
    for (let page = 0; page < 3; page += 1) {
      const [group] = await asked(leader, '翻页', `&kinds=session&limit=2${after}`)
      expect(group?.total).toBe(5)
      seen.push(...(group?.hits.map(({ title }) => title) ?? []))
      after = `&after=${group?.next}`
      if (!group?.next) break
    }
    expect(seen).toEqual(['翻页4', '翻页3', '翻页2', '翻页1', '翻页0'])
    const [first] = await asked(leader, '翻页', '&kinds=session&limit=2')
    for (const kinds of ['', '&kinds=person', '&kinds=session&kinds=person'])
      expect((await leader.get(`/api/search?q=a&after=${first?.next}${kinds}`)).status).toBe(400)
  })

  it.each([
    '%',
    '_',
    '\\',
    '""',
    "'; drop table session",
    '\u200b',
    'ᠮᠣᠩᠭᠣᠯ',
    '🙂',
    'a'.repeat(100),
    '😀科',
    '١',
  ])('answers %s', async (q) => expect(await asked(admin, q)).toBeInstanceOf(Array))

  it('refuses what is no question', async () => {
    expect((await leader.get('/api/search')).status).toBe(400)
    expect((await leader.get('/api/search?q=')).status).toBe(400)
    expect((await leader.get(`/api/search?q=${'a'.repeat(101)}`)).status).toBe(400)
    expect((await leader.get('/api/search?q=a&after=xyz')).status).toBe(400)
  })
})

it('finds a unit by any spelling of its name in the Mongolian script', async () => {
  const { league } = platform.world
  const place = await insertPlace(platform.db, { code: '152527', name: '太仆寺旗', inhabitants: 1 }, league)
  await sql`update organization set name_mongolian = 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠨᠡᠶᠢᠭᠡᠮᠯᠢᠭ' where id = ${place.organizationId}`.execute(
    platform.db,
  )
  for (const q of ['ᠮᠣᠩᠭᠣᠯ', 'ᠮᠤᠩᠭᠤᠯ\u202fᠤᠨ'])
    expect(await titles(clerk, q, 'organization')).toEqual(['太仆寺旗科学技术协会'])
})
