import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A content sent in pieces over a slow line: it may take long, as long as something comes. */
    sentSlowly?: boolean
  }
}

/** How long a sender may take, in milliseconds. */
export interface SenderLimits {
  /** The lines before the content. */
  headers: number
  /** The whole of a form or a question. */
  content: number
  /** Nothing at all coming of a file. */
  silence: number
  /** The whole of a file; whoever is cut off here goes on where they were. */
  file: number
}

export const usualSenders: SenderLimits = {
  headers: 20_000,
  content: 60_000,
  silence: 45_000,
  file: 60 * 60 * 1000,
}

/** What the server itself watches: the lines before a content, and a last limit for everything. */
export const serverLimits = ({ headers, file }: SenderLimits) => ({
  requestTimeout: file,
  http: { headersTimeout: headers, connectionsCheckingInterval: Math.min(5000, headers / 2) },
})

/** Ends the connection of a sender who holds it open without sending: no thread waits for it, but its place does. */
export function cutSlowSenders(app: FastifyInstance, { content, silence }: SenderLimits): void {
  const watch = ({ raw, routeOptions }: FastifyRequest, reply: FastifyReply) => {
    const { socket } = raw
    const slowly = routeOptions.config?.sentSlowly ?? false
    let before = socket.bytesRead
    const look = () => {
      if (!slowly || socket.bytesRead === before) socket.destroy()
      before = socket.bytesRead
    }
    const timer = setInterval(look, slowly ? silence : content)
    timer.unref()
    const stop = () => clearInterval(timer)
    // A content may also be refused before it was read to its end.
    raw.once('end', stop)
    reply.raw.once('finish', stop).once('close', stop)
  }
  app.addHook('onRequest', async (request, reply) => {
    const { headers } = request
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
    if (headers['content-length'] !== '0') watch(request, reply)
  })
}
