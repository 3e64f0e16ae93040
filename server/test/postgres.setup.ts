import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { PLATFORM_ROLE } from '../src/embedded-postgres/platform-role.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { keysFor } from './nodes/keys-for.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated template database the tests' own databases are copied from. */
    templateUrl: string
    /** The same server for whoever looks after it: makes roles, and drops a database whoever is in it. */
    superuserUrl: string
  }
}

/** Tests have a database each, and some play whoever alters rows behind the platform's back. */
const asManyDatabases = `
  alter role ${PLATFORM_ROLE} createdb;
  grant set on parameter session_replication_role to ${PLATFORM_ROLE}`

interface Server {
  url: string
  superuserUrl: string
  stop(): Promise<void>
}

/** One server for the whole run, careless about power cuts, with one migrated database to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  try {
    const { template, drop } = await makeTemplate(server)
    project.provide('templateUrl', template)
    project.provide('superuserUrl', server.superuserUrl)
    return async () => {
      await drop()
      await server.stop()
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function testServer(): Promise<Server> {
  const given = process.env.MEDELGE_TEST_DATABASE_URL
  if (given) return { url: given, superuserUrl: given, stop: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'medelge-test-'))
  const settings = { shared_buffers: '128MB', max_connections: 300 }
  const server = await startEmbedded({ dataFolder: folder, durable: false, settings })
  await command(server.superuserUrl, asManyDatabases)
  return {
    url: server.url,
    superuserUrl: server.superuserUrl,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function makeTemplate({ url, superuserUrl }: Server) {
  const name = `medelge_template_${randomBytes(4).toString('hex')}`
  const template = Object.assign(new URL(url), { pathname: name }).href
  await command(url, `create database ${name}`)
  const drop = () => dropNamed(superuserUrl, name)
  try {
    await migrate(template)
  } catch (error) {
    await drop()
    throw error
  }
  return { template, drop }
}

/** A template and those that were made of it, to be copied in turn. */
async function dropNamed(superuserUrl: string, name: string) {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
    name,
  ])
  for (const { datname } of rows) {
    await client.query(`drop database ${datname} with (force)`)
    await rm(keysFor(`postgres:///${datname}`), { force: true })
  }
  await client.end()
}

async function command(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
