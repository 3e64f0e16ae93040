import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'
import type { Deed } from './deed.ts'
import type { House } from './house.ts'
import type { Job } from './job.ts'

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
