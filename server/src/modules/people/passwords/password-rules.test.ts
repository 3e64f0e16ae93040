import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { cookieOf, insertMember, password, trySignIn } from '../person.fixture.ts'
import { faultOf } from './password-rules.ts'

const known = { account: 'qimuge', name: '其木格', organizationName: '西乌珠穆沁旗科学技术协会' }
const rules = { least: 8, kinds: 0, history: 5, days: 0 }
const codeOf = async (word: string, change = {}) =>
  (await faultOf(word, known, { ...rules, ...change }))?.code

describe('a new password', () => {
  it.each([
    '12345678',
    'password1',
    'qwertyuiop',
    'woaini1314',
    'Qimuge2024',
    'qimugeqimuge',
    'kexie2026',
    '20240601',
    'aaaaaaaaaaaa',
    'P@ssw0rd',
    '1qaz2wsx',
  ])('%s is guessed soon', async (word) => {
    expect(await codeOf(word)).toBe('PASSWORD_GUESSED')
  })

  it.each([
    'Grassland-2021',
    'medelge-2021-horses',
    '草原上的蓝马鞍子',
    'ᠮᠣᠷᠢ ᠬᠥᠬᠡ ᠨᠠᠭᠤᠷ',
    'tulga suudal boroo 41',
  ])('%s will do', async (word) => {
    expect(await codeOf(word)).toBeUndefined()
  })

  it('is as long and of as many kinds of signs as the rules ask', async () => {
    expect(await codeOf('gT7#kq', { least: 10 })).toBe('PASSWORD_SHORT')
    // Counted as people count, not as the machine stores them.
    expect(await codeOf('马马马🐎🐎🐎🐎', { least: 8 })).toBe('PASSWORD_SHORT')
    expect(await codeOf('grasslandhorsesaddle', { kinds: 3 })).toBe('PASSWORD_PLAIN')
    expect(await codeOf('Grassland-horse-saddle', { kinds: 3 })).toBeUndefined()
  })

  it('takes a bounded time to judge, whatever is sent', async () => {
    await codeOf('warm up the lists')
    for (const word of ['a'.repeat(128), 'ab1'.repeat(42), '1234567890'.repeat(12), 'þ'.repeat(128)])
      expect(typeof (await codeOf(word))).toBe('string')
  })
})

it('reads the rules of the platform, and refuses what cannot be meant', () => {
  const read = (words: string) => readConfig([], { MEDELGE_PASSWORDS: words }).passwords
  expect(read('')).toEqual({ least: 10, kinds: 0, history: 5, days: 0 })
  expect(read('least=12, kinds=3 days=90')).toEqual({ least: 12, kinds: 3, history: 5, days: 90 })
  for (const wrong of ['least=4', 'kinds=5', 'size=9', 'days=-1', 'history', 'least=1e9', 'constructor=5'])
    expect(() => read(wrong)).toThrow('MEDELGE_PASSWORDS takes')
})

describe('changing one’s own', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await buildTestPlatform({ config: { passwords: { ...rules, history: 2 } } })
    await insertMember(platform, 'changer', platform.world.banner.organizationId)
  })
  afterAll(() => platform.close())
  const change = async (from: string, to: string) => {
    const cookie = cookieOf(await trySignIn(platform, 'changer', from))
    const body = { password: from, newPassword: to }
    return platform.app.inject({ method: 'PUT', url: '/api/me/password', headers: { cookie }, payload: body })
  }

  it('takes none of the last ones again, and an older one', async () => {
    expect((await change(password, 'Saddle-blue-41')).statusCode).toBe(200)
    const back = await change('Saddle-blue-41', password)
    expect([back.statusCode, back.json().code]).toEqual([422, 'PASSWORD_FORMER'])
    expect(back.json().details.fields[0].field).toBe('newPassword')
    expect((await change('Saddle-blue-41', 'Stirrup-iron-52')).statusCode).toBe(200)
    expect((await change('Stirrup-iron-52', 'Felt-roof-63')).statusCode).toBe(200)
    expect((await change('Felt-roof-63', password)).statusCode).toBe(200)
  })

  it('says why in words, and leaves the old one in place', async () => {
    const refused = await change(password, 'changer123')
    expect(refused.json()).toMatchObject({ code: 'PASSWORD_GUESSED' })
    expect(refused.json().message).toContain('容易被猜到')
    expect((await trySignIn(platform, 'changer')).status).toBe(200)
  })
})
