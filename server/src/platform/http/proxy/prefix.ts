import type { FastifyInstance } from 'fastify'

/**
 * A request's address as all routes know it, whether the proxy in front has taken the prefix off or not.
 *
 * @param prefix `/kepu`, or empty where the platform has a host of its own
 */
export function withoutPrefix(url: string, prefix: string): string {
  if (prefix === '' || !url.startsWith(prefix)) return url
  const rest = url.slice(prefix.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : url
}

/** An address of ours as the outside knows it. */
export const withPrefix = (path: string, prefix: string): string =>
  path.startsWith('/') && !path.startsWith('//') && !path.startsWith(`${prefix}/`) && path !== prefix
    ? `${prefix}${path}`
    : path

/** Who is led on is led below the prefix. */
export function leadWithPrefix(app: FastifyInstance, prefix: string): void {
  if (prefix === '') return
  app.addHook('onSend', async (_, reply, payload) => {
    const location = reply.getHeader('location')
    if (typeof location === 'string') reply.header('location', withPrefix(location, prefix))
    // An answer of the upload library brings its own headers, laid over the reply's after this.
    if (payload instanceof Response) {
      const own = payload.headers.get('location')
      if (own) payload.headers.set('location', withPrefix(own, prefix))
    }
    return payload
  })
}
