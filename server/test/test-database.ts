import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** A database of one's own, a fresh copy of the migrated template. Drop it when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('templateUrl')
  const name = `medelge_test_${randomBytes(6).toString('hex')}`
  // Copying files beats copying through the log some five times on a small template.
  await onServer(template, `create database ${name} template ${nameOf(template)} strategy file_copy`)
  return {
    url: Object.assign(new URL(template), { pathname: name }).href,
    drop: () => onServer(template, `drop database if exists ${name} with (force)`),
  }
}

/** An empty database without the schema, for the tests of migrations. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const template = inject('templateUrl')
  const name = `medelge_empty_${randomBytes(6).toString('hex')}`
  await onServer(template, `create database ${name}`)
  return {
    url: Object.assign(new URL(template), { pathname: name }).href,
    drop: () => onServer(template, `drop database if exists ${name} with (force)`),
  }
}

const nameOf = (url: string) => new URL(url).pathname.slice(1)

// The template itself must have no visitor while it is copied, so commands go in through `postgres`.
async function onServer(url: string, text: string) {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: 'postgres' }).href,
  })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
