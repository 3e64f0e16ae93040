import type { FastifyInstance } from 'fastify'
import type { Schema } from './from-schema.ts'

/** One route as the interface description tells it. */
export interface Operation {
  method: string
  path: string
  params: Record<string, Schema>
  query: Record<string, Schema>
  body: Schema | undefined
}

interface Described {
  parameters?: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Every route of the house, from its own description. */
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
      }
    }),
  )
}
