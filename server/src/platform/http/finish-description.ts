import { readFileSync } from 'node:fs'

/** What an operation is asked and answers, as a test recorded it. */
export interface Example {
  body?: unknown
  answer?: unknown
}
type Content = Record<string, { schema?: unknown; example?: unknown }>

export interface Operation {
  operationId?: string
  requestBody?: { content?: Content }
  responses?: Record<string, { description?: string; content?: Content }>
}

export interface Description {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, unknown> }
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Recorded by `server/test/examples`, read when the description is first asked for. */
export const examples = (): Record<string, Example> =>
  JSON.parse(readFileSync(new URL('./examples.snapshot.json', import.meta.url), 'utf8'))

const said = { type: 'string' }

/** How every refusal is said. */
const problem = {
  type: 'object',
  required: ['code', 'message', 'details', 'requestId'],
  properties: {
    code: { ...said, description: 'By which a program knows it' },
    message: { ...said, description: 'What happened and what to do, in the language asked for' },
    details: { type: 'object', description: 'Such as the fields it is about' },
    requestId: { ...said, description: 'By which the log knows the request' },
  },
}
const refused = {
  description: 'Why it was not done',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** GET /api/sessions/{id} is getApiSessionsId: for programs that make a function of each operation. */
const nameOf = (method: string, path: string): string =>
  method + path.replace(/[^A-Za-z0-9]+(\w?)/g, (_, first: string) => first.toUpperCase())

function give(content: Content | undefined, example: unknown): void {
  const json = content?.['application/json']
  if (json && example !== undefined) json.example = example
}

/** Completes a description: a name for every operation, how it is refused, and an example of what goes and comes. */
export function finishDescription<D extends Description>(description: D, known: Record<string, Example>): D {
  description.components = {
    ...description.components,
    schemas: { ...description.components?.schemas, Problem: problem },
  }
  for (const [path, operations] of Object.entries(description.paths ?? {}))
    for (const [method, operation] of Object.entries(operations)) {
      if (!methods.includes(method)) continue
      operation.operationId = nameOf(method, path)
      const { body, answer } = known[`${method.toUpperCase()} ${path}`] ?? {}
      give(operation.requestBody?.content, body)
      for (const response of Object.values(operation.responses ?? {})) give(response.content, answer)
      operation.responses = { ...operation.responses, default: refused }
    }
  return description
}
