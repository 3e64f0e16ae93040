import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { type Description, examples, finishDescription } from './finish-description.ts'

/** Publishes the interface description, drawn from the endpoints' own shapes, at /api/openapi.json. */
export async function describeInterface(app: FastifyInstance, prefix: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Medelge',
        version: '1',
        description: 'One ledger for science outreach: records, checks, figures, appraisals.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'medelge.session_token' },
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key of another system, with the scope named',
          },
        },
      },
      security: [{ session: [] }],
      ...(prefix && { servers: [{ url: prefix }] }),
    },
  })
  // The same for everybody until the next start.
  let finished: Description | undefined
  app.get(
    '/api/openapi.json',
    { config: { may: 'anyone', unidentified: true }, schema: { hide: true } },
    async () => {
      finished ??= finishDescription(app.swagger() as Description, examples())
      return finished
    },
  )
}
