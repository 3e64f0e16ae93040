import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { proxiesFrom, urlFrom } from './settings/addresses.ts'
import { numberFrom } from './settings/number-setting.ts'
import { type PasswordRules, passwordsFrom, rolesFrom } from './settings/sign-in-rules.ts'
import {
  type ObjectStore,
  oidcFrom,
  type Provider,
  type Replica,
  replicaFrom,
  s3From,
} from './settings/stores.ts'
import { type Traces, tracesFrom } from './settings/traces.ts'
import {
  backupKeysFrom,
  type LogLevel,
  levelFrom,
  type MailWay,
  mailFrom,
  tokenFrom,
  type WebhookReach,
  webhooksFrom,
} from './settings/ways.ts'

export { help } from './help.ts'

export interface Config {
  /** Folder of the embedded database, the evidence and the secrets. */
  data: string
  /** 127.0.0.1 unless MEDELGE_HOST names another address. */
  host: string
  port: number
  /** Where people reach the platform, without a slash at its end; cookies and links are made for it. */
  url: string
  /** What of the address stands before all others where a proxy keeps several things on one host: `/kepu`; else empty. */
  prefix: string
  /** Whose word on the address and the protocol of a request is taken: addresses, networks, or `loopback`. */
  trustedProxies: string[]
  databaseUrl: string | undefined
  replica: Replica | undefined
  empty: boolean
  json: boolean
  help: boolean
  s3: ObjectStore | undefined
  oidc: Provider | undefined
  passwords: PasswordRules
  /** Minutes without a request after which a session ends; 0 for never. */
  idleMinutes: number
  /** Roles that nobody holds without a second factor. */
  secondFactor: string[]
  /** So many sessions one person has at most; a further one ends the oldest. */
  sessions: number
  /** Requests per minute of one person; without sign-in of one address, ten times as many. */
  requestLimit: number
  /** Which adapter sends mail; `log` sends nothing and writes a line for each. */
  mail: MailWay
  /** Files and megabytes that one person may send in a day, and have lying about unused; a unit five times that. */
  uploadFiles: number
  uploadMegabytes: number
  /** Months for which the audit trail is kept, six at least. */
  auditMonths: number
  /** The folder a backup is made into every night, and how many are kept there; none is made where it is left out. */
  backup: string | undefined
  backupKeep: number
  /** The folder the embedded database hands its log over to; none where it is left out. */
  walArchive: string | undefined
  /** The file of the keys that personal data is sealed with. */
  keys: string
  /** Whether backups hold a copy of it; else it is kept apart by whoever looks after the machine. */
  backupKeys: boolean
  /** From which level on lines are written, and into which file instead of standard output. */
  log: { level: LogLevel; file: string | undefined }
  /** Where traces are sent to by OTLP over HTTP, and which share of them, from 0 to 1; none where it is left out. */
  traces: Traces | undefined
  /** What a monitor brings to read /metrics; without one, only programs on this machine read it. */
  metricsToken: string | undefined
  /** Where other systems may be told of things. */
  webhooks: WebhookReach
  /** Free megabytes below which administrators are warned, and below which nothing more is written. */
  disk: { warn: number; stop: number }
}

/** The law asks for six months of logs at least (网络安全法 §21). */
const LEAST_AUDIT_MONTHS = 6

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
    ...urlFrom(env.MEDELGE_URL || `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`),
    trustedProxies: proxiesFrom(env.MEDELGE_TRUSTED_PROXIES),
    databaseUrl: env.DATABASE_URL || undefined,
    replica: replicaFrom(env),
    empty: values.empty,
    json: values.json,
    help: values.help,
    s3: s3From(env.MEDELGE_S3),
    oidc: oidcFrom(env.MEDELGE_OIDC),
    passwords: passwordsFrom(env.MEDELGE_PASSWORDS),
    idleMinutes: numberFrom('MEDELGE_IDLE_MINUTES', env, 0, 0, 100_000),
    secondFactor: rolesFrom(env.MEDELGE_SECOND_FACTOR),
    sessions: numberFrom('MEDELGE_SESSIONS', env, 10, 1, 1000),
    requestLimit: numberFrom('MEDELGE_REQUESTS', env, 600, 1, 1_000_000_000),
    mail: mailFrom(env.MEDELGE_MAIL),
    uploadFiles: numberFrom('MEDELGE_UPLOAD_FILES', env, 2000, 1, 1_000_000),
    uploadMegabytes: numberFrom('MEDELGE_UPLOAD_MB', env, 5000, 1, 100_000_000),
    auditMonths: numberFrom('MEDELGE_AUDIT_MONTHS', env, 36, LEAST_AUDIT_MONTHS, 1200),
    backup: env.MEDELGE_BACKUP ? resolve(env.MEDELGE_BACKUP) : undefined,
    backupKeep: numberFrom('MEDELGE_BACKUP_KEEP', env, 14, 1, 9999),
    keys: env.MEDELGE_KEYS ? resolve(env.MEDELGE_KEYS) : join(resolve(values.data), 'keys'),
    backupKeys: backupKeysFrom(env.MEDELGE_BACKUP_KEYS),
    walArchive: env.MEDELGE_WAL_ARCHIVE ? resolve(env.MEDELGE_WAL_ARCHIVE) : undefined,
    log: { level: levelFrom(env.MEDELGE_LOG), file: env.MEDELGE_LOG_FILE || undefined },
    traces: tracesFrom(env),
    metricsToken: tokenFrom(env.MEDELGE_METRICS_TOKEN),
    webhooks: webhooksFrom(env.MEDELGE_WEBHOOKS),
    disk: {
      warn: numberFrom('MEDELGE_DISK_WARN', env, 2048, 1, 1_000_000),
      stop: numberFrom('MEDELGE_DISK_STOP', env, 512, 1, 1_000_000),
    },
  }
}
