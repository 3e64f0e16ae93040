import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Rest of a body that is read off so that the connection lives on; more costs the sender the connection. */
const REST = 32 * 1024 * 1024
/** How long the rest may take to come, in milliseconds. */
const PATIENCE = 10_000

const hasBody = ({ headers }: FastifyRequest): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined

/** Reads off what is still to come; false where that is too much, too slow, or cut. */
function readOff({ raw, headers }: FastifyRequest): Promise<boolean> {
  if (Number(headers['content-length'] ?? 0) > REST) return Promise.resolve(false)
  return new Promise((resolve) => {
    let left = REST
    const end = (whole: boolean) => () => {
      clearTimeout(late)
      raw.off('data', count).off('end', came).off('close', cut)
      resolve(whole)
    }
    const came = end(true)
    const cut = end(false)
    const late = setTimeout(cut, PATIENCE)
    const count = (piece: Buffer) => {
      left -= piece.length
      if (left < 0) cut()
    }
    raw.unpipe()
    raw.on('data', count).on('end', came).on('close', cut)
    raw.resume()
  })
}

/**
 * An answer that goes out while the body is still coming leaves the connection with the rest in its way: the next
 * request on it would wait for ever. So the rest is read off first, or the connection closed with the answer.
 */
export function settleUnreadBodies(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const { raw } = request
    if (!hasBody(request) || raw.complete || raw.readableEnded || raw.destroyed) return
    if (!(await readOff(request))) reply.header('connection', 'close')
  })
}
