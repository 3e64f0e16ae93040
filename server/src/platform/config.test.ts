import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { help, readConfig } from './config.ts'

it('has a plain beginning without any word', () => {
  expect(readConfig([], {})).toMatchObject({
    data: resolve('data'),
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    prefix: '',
    trustedProxies: ['loopback'],
    empty: false,
    json: false,
    s3: undefined,
    oidc: undefined,
    mail: 'log',
    log: { level: 'error', file: undefined },
    metricsToken: undefined,
    disk: { warn: 2048, stop: 512 },
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

it('takes an address for traces, and a share of them', () => {
  const traces = (MEDELGE_TRACES: string, MEDELGE_TRACES_SHARE = '') =>
    readConfig([], { MEDELGE_TRACES, MEDELGE_TRACES_SHARE }).traces
  expect(traces('http://host:4318/')).toEqual({ url: 'http://host:4318', share: 1 })
  expect(traces('https://host/otlp', '0.1')).toEqual({ url: 'https://host/otlp', share: 0.1 })
  expect(traces('')).toBeUndefined()
  expect(() => traces('host:4318')).toThrow('MEDELGE_TRACES takes an address')
  for (const share of ['2', '-1', 'half'])
    expect(() => traces('http://host:4318', share)).toThrow('from 0 to 1')
})

it('keeps fourteen backups unless told otherwise, and at least one', () => {
  expect(readConfig([], { MEDELGE_BACKUP: 'kept' })).toMatchObject({
    backup: resolve('kept'),
    backupKeep: 14,
  })
  expect(readConfig([], { MEDELGE_BACKUP_KEEP: '3' })).toMatchObject({ backup: undefined, backupKeep: 3 })
  expect(() => readConfig([], { MEDELGE_BACKUP_KEEP: 'all' })).toThrow('MEDELGE_BACKUP_KEEP takes a number')
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

it('knows the path a proxy keeps the platform at, however it is written', () => {
  for (const url of ['https://gov.example.cn/kepu', 'https://gov.example.cn/kepu/'])
    expect(readConfig([], { MEDELGE_URL: url })).toMatchObject({
      url: 'https://gov.example.cn/kepu',
      prefix: '/kepu',
    })
  for (const url of ['gov.example.cn', 'ftp://gov.example.cn', 'https://gov.example.cn/?x', 'nonsense'])
    expect(() => readConfig([], { MEDELGE_URL: url })).toThrow('MEDELGE_URL takes an address like')
})

it('believes the proxies it is told of, and none by a slip of the pen', () => {
  const proxies = (words: string) => readConfig([], { MEDELGE_TRUSTED_PROXIES: words }).trustedProxies
  expect(proxies('')).toEqual(['loopback'])
  expect(proxies('loopback, 10.1.0.0/16 fd00::/8')).toEqual(['loopback', '10.1.0.0/16', 'fd00::/8'])
  for (const wrong of ['10.1.0.0/33', '10.1', 'true', 'all', '10.1.0.0/x', 'proxy.example.cn'])
    expect(() => proxies(wrong)).toThrow('MEDELGE_TRUSTED_PROXIES takes addresses and networks')
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

it('takes limits of the disk in megabytes, and no word it cannot mean', () => {
  expect(readConfig([], { MEDELGE_DISK_WARN: '9000', MEDELGE_DISK_STOP: '3000' }).disk).toEqual({
    warn: 9000,
    stop: 3000,
  })
  expect(() => readConfig([], { MEDELGE_DISK_STOP: '5%' })).toThrow('MEDELGE_DISK_STOP')
})

it('knows the levels of the log, and asks for a token nobody guesses', () => {
  expect(readConfig([], { MEDELGE_LOG: 'info' }).log.level).toBe('info')
  expect(() => readConfig([], { MEDELGE_LOG: 'loud' })).toThrow('MEDELGE_LOG')
  expect(() => readConfig([], { MEDELGE_METRICS_TOKEN: 'short' })).toThrow('MEDELGE_METRICS_TOKEN')
})

it.each(['MEDELGE_REQUESTS', 'MEDELGE_UPLOAD_FILES', 'MEDELGE_UPLOAD_MB'])(
  'takes no word for the limit %s: compared with it, nothing would ever be too much',
  (name) => expect(() => readConfig([], { [name]: '2k' })).toThrow(`${name} takes a number`),
)
