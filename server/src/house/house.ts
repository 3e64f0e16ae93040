import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Deed } from './deed.ts'
import type { Job, Jobs } from './jobs.ts'

/** What every deed can reach: one of each, made once when the house is built. */
export interface House {
  config: Config
  db: Kysely<Database>
  clock: Clock
  jobs: Jobs
}

/** A slice of the product: its deeds, and where needed routes of a library, background jobs, a beginning and an end. */
export interface Module<D extends readonly unknown[] = readonly unknown[]> {
  name: string
  deeds: D
  jobs?: readonly Job[]
  /** Finds out who asks; exactly one module does. */
  identify?(request: FastifyRequest, house: House): Promise<Actor>
  /** Mounts what a library brings along (uploads, sign-in); such routes declare access in their route config. */
  mount?(app: FastifyInstance, house: House): Promise<void>
  /** Idempotent preparation at every start: catalogues, caches. */
  begin?(house: House): Promise<void>
  end?(house: House): Promise<void>
}

export const defineModule = <const D extends readonly unknown[]>(module: Module<D>): Module<D> => module

/** The deeds of a module as the house handles them, their precise types forgotten. */
export const deedsOf = (module: Module): readonly Deed[] => module.deeds as readonly Deed[]
