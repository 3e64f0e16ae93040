import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { keysFor } from './nodes/keys-for.ts'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

async function drop(url: string): Promise<void> {
  await onServer(inject('superuserUrl'), `drop database if exists ${nameOf(url)} with (force)`)
  await rm(keysFor(url), { force: true })
}

/** A database of one's own, a fresh copy of the migrated template. Drop it when done. */
export const createTestDatabase = (): Promise<TestDatabase> => copyTemplate(inject('templateUrl'))

/** A copy of a database in which nobody is. Drop it when done. */
export async function copyTemplate(template: string, called = 'medelge_test'): Promise<TestDatabase> {
  const name = `${called}_${randomBytes(6).toString('hex')}`
  // Copying files beats copying through the log some five times on a small template.
  await onServer(template, `create database ${name} template ${nameOf(template)} strategy file_copy`)
  const { href: url } = Object.assign(new URL(template), { pathname: name })
  return { url, drop: () => drop(url) }
}

/** An empty database without the schema, for the tests of migrations. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const template = inject('templateUrl')
  const name = `medelge_empty_${randomBytes(6).toString('hex')}`
  await onServer(template, `create database ${name}`)
  const { href: url } = Object.assign(new URL(template), { pathname: name })
  return { url, drop: () => drop(url) }
}

export const nameOf = (url: string) => new URL(url).pathname.slice(1)

// Sweepers of the server may be in a database that is dropped; nobody but its superuser sends them away.
// The template itself must have no visitor while it is copied, so commands go in through `postgres`.
async function onServer(url: string, text: string) {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: 'postgres' }).href,
  })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
