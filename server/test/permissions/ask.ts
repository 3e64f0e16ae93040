import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { endpointsOf } from '#platform/module'
import { modules } from '../../src/modules.ts'
import type { Operation } from '../operations.ts'
import type { TestPlatform } from '../platform.ts'
import { addressOf } from './addresses.ts'
import type { Asker } from './asking.ts'
import { bodiesFor } from './bodies.ts'
import type { Things } from './things.ts'
import { LATER, UNDONE } from './undone.ts'

/** What one person was answered to one question. */
export interface Answer {
  asker: Asker
  /** `yes`, `empty` (answered, and nothing of the unit is in it), or the status it was refused with. */
  said: string
}

export interface Row {
  route: string
  answers: Answer[]
}

/** What lets people in and out is slow on purpose, and ends sessions: it is asked by nobody alone, and by its own tests. */
const seldom = /\/auth\/|\/me\/password|\/first-(?!links)/

/** What a reading is refused with that took too long, as on a machine with much else to do. */
const SLOW = 'FILE_TOO_COMPLEX'

/** One record; and the bell, which is told of things a moment later. */
const noList = /\{|^\/api\/notification/

/** So many questions are under way at a time. */
const AT_ONCE = 6

/** Words by which something of the banner is known in an answer. */
function marksOf({ checked, records }: Things): string[] {
  const ids = Object.values(checked).flatMap((stages) => Object.values<string>({ ...stages }))
  return [...ids, records.counted, records.declaration, '权限讲座', '权限站', '权限项目']
}

interface Question {
  operation: Operation
  row: Row
  url: string
  body: object | undefined
  asker: Asker
}

const announced = { 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': 'filename YS50eHQ=' }

async function put(app: FastifyInstance, question: Question, key: string) {
  const { operation, url, asker, body } = question
  const { method, path } = operation
  for (;;) {
    const { statusCode, body: text } = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(asker.client.cookie && { cookie: asker.client.cookie }),
        ...(path.startsWith('/api/uploads') ? announced : method !== 'GET' && { 'idempotency-key': key }),
      },
      ...(body && { payload: body }),
    })
    if (statusCode !== LATER && !text.includes(SLOW)) return { statusCode, text }
    await pause(20)
  }
}

/**
 * Whether an address lets a role in at all, wherever it is held. One that does not looks at no unit: it is asked at two
 * places instead of six.
 */
function rolesAtTheDoor(): (route: string, column: string) => boolean {
  const doors = new Map(
    modules.flatMap((module) => endpointsOf(module)).map(({ route, may }) => [route as string, may]),
  )
  return (route, column) => {
    const may = doors.get(route)
    return may === undefined || typeof may === 'string' || (may.roles as readonly string[]).includes(column)
  }
}

/** Asks every question of everybody. */
export async function askEverything(
  platform: TestPlatform,
  things: Things,
  operations: readonly Operation[],
  askers: readonly Asker[],
): Promise<Row[]> {
  const bodies = bodiesFor(platform, things)
  const marks = marksOf(things)
  const questions = operations.flatMap((operation) => {
    const route = `${operation.method} ${operation.path}`
    const row: Row = { route, answers: [] }
    return [{ operation, row, url: addressOf(operation, platform, things), body: bodies[route] }]
  })
  const strangers = askers.filter(({ column }) => column === 'nobody' || column === 'expired')
  const admitted = rolesAtTheDoor()
  const due: Question[] = questions.flatMap((question) => {
    const { route } = question.row
    const asked = seldom.test(route)
      ? strangers
      : askers.filter(
          ({ column, relation }) => !relation || 'OR'.includes(relation) || admitted(route, column),
        )
    return asked.map((asker) => ({ ...question, asker }))
  })
  async function work() {
    for (let next = due.shift(); next; next = due.shift()) {
      const { operation, row, asker } = next
      const { statusCode, text } = await put(platform.app, next, `matrix-${due.length}`)
      const done = statusCode < 300 || statusCode === UNDONE
      const isList = operation.method === 'GET' && !noList.test(operation.path)
      const holds = !isList || marks.some((mark) => text.includes(mark))
      row.answers.push({ asker, said: done ? (holds ? 'yes' : 'empty') : String(statusCode) })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return questions.map(({ row }) => row)
}
