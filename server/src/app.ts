import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { Registry } from 'prom-client'
import { demandAccess, identifyActors } from '#platform/access'
import { refuseWritesWhenFull } from '#platform/disk/refuse-writes'
import { platformErrors } from '#platform/errors'
import { answerErrors, answerFault } from '#platform/http/answer-errors'
import { answerHealth, type Health, healthOver } from '#platform/http/health'
import { limitRequests } from '#platform/http/limits/limit-requests'
import { mountEndpoint } from '#platform/http/mount'
import { leadOldAddresses } from '#platform/http/old-addresses'
import { describeInterface } from '#platform/http/openapi'
import { leadWithPrefix, withoutPrefix } from '#platform/http/proxy/prefix'
import { compileSerializer } from '#platform/http/serializer'
import { serveDesk } from '#platform/http/serve-desk'
import { cutSlowSenders, serverLimits, usualSenders } from '#platform/http/slow-senders'
import { settleUnreadBodies } from '#platform/http/unread-body'
import { compileValidator } from '#platform/http/validator'
import { logRequests } from '#platform/log/log-requests'
import { openLog } from '#platform/log/open-log'
import { answerMetrics } from '#platform/metrics/answer-metrics'
import { countRequests } from '#platform/metrics/count-requests'
import { endpointsOf, type Module } from '#platform/module'
import type { Platform } from '#platform/platform'
import { demandSoundContent } from '#platform/text/content-guard'
import { traceRequests } from '#platform/tracing/trace-requests'
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

/** Builds the whole platform around its parts: first the frame, then the modules in their written order. */
export async function buildApp(
  platform: Platform,
  list: readonly Module[] = modules,
  health: Health = healthOver(platform.db),
  metrics: Registry = new Registry(),
): Promise<FastifyInstance> {
  const app = fastify({
    ...serverLimits(usualSenders),
    logger: await openLog(platform.config),
    // Requests are told by a line of ours.
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    trustProxy: platform.config.trustedProxies,
    rewriteUrl: ({ url = '/' }) => withoutPrefix(url, platform.config.prefix),
    genReqId: () => crypto.randomUUID(),
    // An address that cannot be read never reaches a route, nor the handler set below.
    frameworkErrors: (_, request, reply) =>
      answerFault(platformErrors.MALFORMED_ADDRESS(), request, reply, 0),
  })
  app.setValidatorCompiler(compileValidator)
  app.setSerializerCompiler(compileSerializer)
  demandAccess(app)
  answerErrors(app)
  settleUnreadBodies(app)
  await app.register(helmet, { contentSecurityPolicy: contentSecurity })
  // A connection already cut has no address to count by, and nobody waits for the answer.
  app.addHook('onRequest', async (request, reply) => {
    if (!request.ip) reply.hijack()
  })
  cutSlowSenders(app, usualSenders)
  traceRequests(app)
  countRequests(app, metrics)
  logRequests(app)
  await limitRequests(app, platform)
  await app.register(compress, { threshold: 1024 })
  leadWithPrefix(app, platform.config.prefix)
  await describeInterface(app, platform.config.prefix)
  identifyActors(app, platform, list)
  demandSoundContent(app)
  refuseWritesWhenFull(app, platform.disk)
  answerHealth(app, health)
  answerMetrics(app, metrics, platform.config)
  const scopes = list.flatMap((module) => module.scopes ?? [])
  for (const module of list) {
    await module.mount?.(app, platform)
    for (const endpoint of endpointsOf(module)) mountEndpoint(app, platform, endpoint, module.name, scopes)
  }
  leadOldAddresses(app)
  await serveDesk(app, platform.config.prefix)
  return app
}
