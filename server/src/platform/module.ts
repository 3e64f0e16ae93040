import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'
import type { Endpoint } from './endpoint.ts'
import type { Contribution } from './extension-point.ts'
import type { Job } from './jobs/job.ts'
import type { Platform } from './platform.ts'
import type { Scope } from './scope.ts'

/** A slice of the product: its endpoints, and where needed routes of a library, background jobs, a beginning and an end. */
export interface Module<D extends readonly unknown[] = readonly unknown[]> {
  name: string
  endpoints: D
  jobs?: readonly Job[]
  /** What it says of its nouns to engines, and to modules above that must not know them. */
  contributes?: readonly Contribution[]
  /** Finds out who asks; undefined where that is another's to find out. The last module that can is asked first. */
  identify?(request: FastifyRequest, platform: Platform): Promise<Actor | undefined>
  /** Parts of the interface that are given to programs. */
  scopes?: readonly Scope[]
  /** Mounts what a library brings along (uploads, sign-in); such routes declare access in their route config. */
  mount?(app: FastifyInstance, platform: Platform): Promise<void>
  /** Idempotent preparation at every start: catalogues, caches. */
  begin?(platform: Platform): Promise<void>
  end?(platform: Platform): Promise<void>
}

export const defineModule = <const D extends readonly unknown[]>(module: Module<D>): Module<D> => module

/** The endpoints of a module as the platform handles them, their precise types forgotten. */
export const endpointsOf = (module: Module): readonly Endpoint[] => module.endpoints as readonly Endpoint[]
