import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** The adapters there are; another is a file beside `engines/notifications/mail.ts` and a word here. */
export const mailWays = ['log'] as const
export type MailWay = (typeof mailWays)[number]

export interface Config {
  /** Folder of the embedded database, the evidence and the secrets. */
  data: string
  /** 127.0.0.1 unless MEDELGE_HOST names another address. */
  host: string
  port: number
  /** Where people reach the platform; cookies and links are made for it. */
  url: string
  databaseUrl: string | undefined
  empty: boolean
  json: boolean
  help: boolean
  s3: { endpoint: string; bucket: string; region: string; key: string; secret: string } | undefined
  oidc: { discovery: string; client: string; secret: string; name: string } | undefined
  /** Requests per minute of one person; without sign-in of one address, ten times as many. */
  requestLimit: number
  /** Which adapter sends mail; `log` sends nothing and writes a line for each. */
  mail: MailWay
  /** Files and megabytes that one person may send in a day, and have lying about unused; a unit five times that. */
  uploadFiles: number
  uploadMegabytes: number
}

export const help = `Medelge 科普一本账

npm start -- [options]
  --data DIR     folder for the database, evidence and secrets   (./data)
  --port N       port to listen on                               (3000)
  --empty        begin without the training region; a one-time link makes the first administrator
  --json         print one line of JSON when ready, for scripts
  --help         this page

Environment
  DATABASE_URL       use this PostgreSQL (15 or newer) instead of the embedded server
  MEDELGE_HOST       address to listen on                          (127.0.0.1)
  MEDELGE_URL        address people use, if a proxy stands in front
  MEDELGE_S3         https://KEY:SECRET@host/bucket?region=R  keep evidence in an S3-compatible store
  MEDELGE_OIDC       https://CLIENT:SECRET@host/path?name=N   sign in through this OpenID Connect provider
  MEDELGE_MAIL       how digests of unread notices are mailed; log: none is sent, a line is written  (log)
  MEDELGE_SECRET     signs the session cookies; else one is made and kept in the data folder
  MEDELGE_REQUESTS   requests per minute allowed to one person     (600)
  MEDELGE_UPLOAD_FILES  files one person may send in a day, a unit five times that      (2000)
  MEDELGE_UPLOAD_MB     megabytes one person may send in a day                         (5000)
`

function s3From(value: string | undefined): Config['s3'] {
  if (!value) return undefined
  const url = new URL(value)
  return {
    endpoint: url.origin,
    bucket: url.pathname.slice(1),
    region: url.searchParams.get('region') ?? 'us-east-1',
    key: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
  }
}

function oidcFrom(value: string | undefined): Config['oidc'] {
  if (!value) return undefined
  const url = new URL(value)
  return {
    discovery: `${url.origin}${url.pathname.replace(/\/$/, '')}/.well-known/openid-configuration`,
    client: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
    name: url.searchParams.get('name') ?? 'OpenID Connect',
  }
}

function mailFrom(value: string | undefined): MailWay {
  const way = mailWays.find((one) => one === (value || 'log'))
  if (!way) throw new Error(`MEDELGE_MAIL takes ${mailWays.join(' or ')}, not “${value}”.`)
  return way
}

/** Reads command line and environment; an unknown option or a bad value throws a sentence for the terminal. */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): Config {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: 'data' },
      port: { type: 'string', default: '3000' },
      empty: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port takes a number from 0 to 65535, not “${values.port}”.`)
  const host = env.MEDELGE_HOST ?? '127.0.0.1'
  return {
    data: resolve(values.data),
    host,
    port,
    url: env.MEDELGE_URL ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    databaseUrl: env.DATABASE_URL || undefined,
    empty: values.empty,
    json: values.json,
    help: values.help,
    s3: s3From(env.MEDELGE_S3),
    oidc: oidcFrom(env.MEDELGE_OIDC),
    requestLimit: Number(env.MEDELGE_REQUESTS ?? 600),
    mail: mailFrom(env.MEDELGE_MAIL),
    uploadFiles: Number(env.MEDELGE_UPLOAD_FILES ?? 2000),
    uploadMegabytes: Number(env.MEDELGE_UPLOAD_MB ?? 5000),
  }
}
