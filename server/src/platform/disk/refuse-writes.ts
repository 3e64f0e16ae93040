import type { FastifyInstance } from 'fastify'
import { writes } from '../access.ts'
import { platformErrors } from '../errors.ts'
import type { Disk } from './disk.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered also while the disk is full: it lets people in, or writes next to nothing. */
    whenFull?: boolean
  }
}

/**
 * While the disk is full the platform is read-only: a database that cannot write its log ends, and then nobody reads
 * either. Asked after it is known who asks and whether they may, so that a full disk tells strangers nothing.
 */
export function refuseWritesWhenFull(app: FastifyInstance, disk: Disk): void {
  app.addHook('preHandler', async ({ method, routeOptions }) => {
    if (!writes.has(method) || routeOptions.config.whenFull || disk.state() !== 'full') return
    throw platformErrors.STORAGE_FULL()
  })
}
