import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/embedded-postgres/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated template database the tests' own databases are copied from. */
    templateUrl: string
  }
}

interface Server {
  url: string
  stop(): Promise<void>
}

/** One server for the whole run, careless about power cuts, with one migrated database to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  try {
    const { template, drop } = await makeTemplate(server.url)
    project.provide('templateUrl', template)
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
  if (given) return { url: given, stop: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'medelge-test-'))
  const settings = { shared_buffers: '128MB', max_connections: 300 }
  const server = await startEmbedded({ dataFolder: folder, durable: false, settings })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function makeTemplate(url: string) {
  const name = `medelge_template_${randomBytes(4).toString('hex')}`
  const template = Object.assign(new URL(url), { pathname: name }).href
  await command(url, `create database ${name}`)
  const drop = () => command(url, `drop database if exists ${name} with (force)`)
  try {
    await migrate(template)
  } catch (error) {
    await drop()
    throw error
  }
  return { template, drop }
}

async function command(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
