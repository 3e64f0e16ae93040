import type { FastifyInstance } from 'fastify'
import { platformErrors } from '../errors.ts'
import { pickLocale, sentence } from '../locale.ts'
import { isSound } from './formats.ts'

/** Levels of lists and objects within one another; a form with its scheme has some ten. */
const deepest = 40

export interface Unsound {
  field: string
  fault: 'text' | 'depth'
}

/** The first text nobody could store, or nesting without end; walked without recursion, whatever the depth. */
export function findUnsound(content: unknown): Unsound | undefined {
  const open: { value: unknown; field: string; depth: number }[] = [{ value: content, field: '', depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, field, depth } = next
    if (typeof value === 'string' && !isSound(value)) return { field, fault: 'text' }
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepest) return { field: field.split('.').slice(0, 3).join('.'), fault: 'depth' }
    for (const [name, part] of Object.entries(value)) {
      if (!isSound(name)) return { field, fault: 'text' }
      open.push({ value: part, field: field ? `${field}.${name}` : name, depth: depth + 1 })
    }
  }
  return undefined
}

/** Refuses at the door, once for all endpoints, what the database would refuse deep inside. */
export function demandSoundContent(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ params, query, body, headers }) => {
    for (const part of [params, query, body]) {
      const found = findUnsound(part)
      if (!found) continue
      const message = sentence(pickLocale(headers['accept-language']), `field.${found.fault}`)
      throw platformErrors.INVALID_REQUEST({ count: 1, fields: [{ field: found.field, message }] })
    }
  })
}
