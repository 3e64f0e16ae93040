import { numberFrom } from './number-setting.ts'

export interface ObjectStore {
  endpoint: string
  bucket: string
  region: string
  key: string
  secret: string
}

/** A streaming replica for lists and figures, and how many seconds old it may be. */
export interface Replica {
  url: string
  delay: number
}

export interface Provider {
  discovery: string
  client: string
  secret: string
  name: string
}

export function s3From(value: string | undefined): ObjectStore | undefined {
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

export function replicaFrom(env: NodeJS.ProcessEnv): Replica | undefined {
  const url = env.MEDELGE_REPLICA_URL
  if (!url) return undefined
  if (!env.DATABASE_URL) throw new Error('MEDELGE_REPLICA_URL follows DATABASE_URL, which is not set.')
  return { url, delay: numberFrom('MEDELGE_REPLICA_DELAY', env, 5, 1, 300) }
}

export function oidcFrom(value: string | undefined): Provider | undefined {
  if (!value) return undefined
  const url = new URL(value)
  return {
    discovery: `${url.origin}${url.pathname.replace(/\/$/, '')}/.well-known/openid-configuration`,
    client: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
    name: url.searchParams.get('name') ?? 'OpenID Connect',
  }
}
