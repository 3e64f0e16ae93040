import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { help, readConfig } from './config.ts'

it('has a plain beginning without any word', () => {
  expect(readConfig([], {})).toMatchObject({
    data: resolve('data'),
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    empty: false,
    json: false,
    s3: undefined,
    oidc: undefined,
    mail: 'log',
  })
})

it('reads the options, and --help names each of them', () => {
  const config = readConfig(['--data', 'there', '--port', '8080', '--empty', '--json'], {})
  expect(config).toMatchObject({ data: resolve('there'), port: 8080, empty: true, json: true })
  for (const word of ['--data', '--port', '--empty', '--json', '--help', 'DATABASE_URL', 'MEDELGE_OIDC'])
    expect(help).toContain(word)
})

it.each(['x', '-1', '70000', '1.5'])('refuses the port %s with a sentence', (port) => {
  expect(() => readConfig([`--port=${port}`], {})).toThrow('--port takes a number from 0 to 65535')
})

it('refuses a way to send mail that there is not', () => {
  expect(() => readConfig([], { MEDELGE_MAIL: 'smtp' })).toThrow('MEDELGE_MAIL takes log, not “smtp”')
})

it('refuses an option it does not know', () => {
  expect(() => readConfig(['--colour'], {})).toThrow('--colour')
})

it('takes address and database from the environment', () => {
  const env = {
    DATABASE_URL: 'postgres://db/x',
    MEDELGE_URL: 'https://kepu.example.cn',
    MEDELGE_HOST: '0.0.0.0',
  }
  expect(readConfig([], env)).toMatchObject({
    databaseUrl: 'postgres://db/x',
    url: 'https://kepu.example.cn',
    host: '0.0.0.0',
  })
  expect(readConfig([], { MEDELGE_HOST: '0.0.0.0' }).url).toBe('http://127.0.0.1:3000')
})

it('takes a provider and a store apart into their parts', () => {
  const env = {
    MEDELGE_OIDC: 'https://client:a%20secret@id.example.cn/realm/?name=%E7%BB%9F%E4%B8%80%E8%AE%A4%E8%AF%81',
    MEDELGE_S3: 'https://key:se%2Fcret@store.example.cn/evidence?region=cn-north-1',
  }
  const { oidc, s3 } = readConfig([], env)
  expect(oidc).toEqual({
    discovery: 'https://id.example.cn/realm/.well-known/openid-configuration',
    client: 'client',
    secret: 'a secret',
    name: '统一认证',
  })
  expect(s3).toEqual({
    endpoint: 'https://store.example.cn',
    bucket: 'evidence',
    region: 'cn-north-1',
    key: 'key',
    secret: 'se/cret',
  })
})
