import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'
import { demandAccess, identifyActors } from '#house/access'
import { answerErrors, answerFault } from '#house/answer-errors'
import { houseErrors } from '#house/errors'
import { answerHealth, type Health, healthOver } from '#house/health'
import type { House } from '#house/house'
import { limitRequests } from '#house/limit-requests'
import { deedsOf, type Module } from '#house/module'
import { mountDeed } from '#house/mount'
import { describeInterface } from '#house/openapi'
import { servePages } from '#house/pages'
import { cutSlowSenders, serverLimits, usualSenders } from '#house/slow-senders'
import { demandSoundContent } from '#house/sound-content'
import { settleUnreadBodies } from '#house/unread-body'
import { compileValidator } from '#house/validator'
import { modules } from './modules.ts'

const contentSecurity = {
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    // antd writes its styles at run time.
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
}

/** Builds the whole house around its parts: first the frame, then the modules in their written order. */
export async function buildApp(
  house: House,
  list: readonly Module[] = modules,
  health: Health = healthOver(house.db),
): Promise<FastifyInstance> {
  const app = fastify({
    ...serverLimits(usualSenders),
    logger: { level: process.env.MEDELGE_LOG ?? 'error' },
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    genReqId: () => crypto.randomUUID(),
    // An address that cannot be read never reaches a route, nor the handler set below.
    frameworkErrors: (_, request, reply) => answerFault(houseErrors.MALFORMED_ADDRESS(), request, reply, 0),
  })
  app.setValidatorCompiler(compileValidator)
  demandAccess(app)
  answerErrors(app)
  settleUnreadBodies(app)
  await app.register(helmet, { contentSecurityPolicy: contentSecurity })
  // A connection already cut has no address to count by, and nobody waits for the answer.
  app.addHook('onRequest', async (request, reply) => {
    if (!request.ip) reply.hijack()
  })
  cutSlowSenders(app, usualSenders)
  await limitRequests(app, house.config)
  await app.register(compress, { threshold: 1024 })
  await describeInterface(app)
  identifyActors(app, house, list)
  demandSoundContent(app)
  answerHealth(app, health)
  for (const module of list) {
    await module.mount?.(app, house)
    for (const deed of deedsOf(module)) mountDeed(app, house, deed, module.name)
  }
  await servePages(app)
  return app
}
