import type { FastifyInstance } from 'fastify'
import type { Schema } from './from-schema.ts'

/** One route as the interface description tells it. */
export interface Operation {
  method: string
  path: string
  params: Record<string, Schema>
  query: Record<string, Schema>
  body: Schema | undefined
  /** The shape of an answer that did what was asked. */
  answer: Schema | undefined
}

interface Described {
  parameters?: { name: string; in: string; schema: Schema }[]
  responses?: Record<string, { content?: Record<string, { schema: Schema }> }>
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Every route of the platform, from its own description. */
export async function operationsOf(app: FastifyInstance): Promise<Operation[]> {
  const { paths } = (await app.inject('/api/openapi.json')).json() as {
    paths: Record<string, Record<string, Described>>
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const parts = (place: string) =>
        Object.fromEntries(
          (described.parameters ?? [])
            .filter((part) => part.in === place)
            .map(({ name, schema }) => [name, schema]),
        )
      return {
        method: method.toUpperCase(),
        path,
        params: parts('path'),
        query: parts('query'),
        body: Object.values(described.requestBody?.content ?? {})[0]?.schema,
        answer: Object.entries(described.responses ?? {})
          .filter(([status]) => /^2/.test(status))
          .flatMap(([, { content = {} }]) => Object.values(content).map(({ schema }) => schema))[0],
      }
    }),
  )
}

const upload = (method: string, path: string): Operation => ({
  method,
  path,
  params: path.includes('{id}') ? { id: { type: 'string', format: 'uuid' } } : {},
  query: {},
  body: undefined,
  answer: undefined,
})

/** The routes of the tus protocol, which is described elsewhere (https://tus.io) and not in our own words. */
export const uploadOperations: readonly Operation[] = [
  ...['POST', 'OPTIONS'].map((method) => upload(method, '/api/uploads')),
  ...['HEAD', 'PATCH', 'DELETE'].map((method) => upload(method, '/api/uploads/{id}')),
]
