import { platformErrors } from '../errors.ts'
import { defineReader } from './reader.ts'

const limits = { seconds: 1, megabytes: 400, result: 100_000 }

export const echo = defineReader(
  'echo',
  limits,
  async () => async (input: { say: string; wait?: number }) => {
    await new Promise((resolve) => setTimeout(resolve, input.wait ?? 0))
    return { said: input.say, child: process.pid }
  },
)

const held: Buffer[] = []

/** A reader that may take much, and leaves memory behind that nobody has cleared away yet. */
export const greedy = defineReader('greedy', { ...limits, seconds: 10, megabytes: 1200 }, async () => () => {
  held.push(Buffer.alloc(450_000_000, 1))
  return process.pid
})

/** What a stranger's bytes may make a library do. */
export const hostile = defineReader('hostile', limits, async () => (how: Endpoint) => endpoints[how]())

export type Endpoint = keyof typeof endpoints

const endpoints = {
  loop() {
    for (;;);
  },
  heap() {
    const list: unknown[] = []
    for (;;) list.push({ more: list.length })
  },
  native() {
    const list: Buffer[] = []
    for (;;) list.push(Buffer.alloc(20_000_000, 1))
  },
  never: () => new Promise(() => {}),
  exit: () => process.exit(0),
  abort: () => process.abort(),
  flood: () => 'x'.repeat(200_000),
  function: () => () => 1,
  fail() {
    throw new TypeError('the library did not expect this')
  },
  refuse() {
    throw platformErrors.UNSUPPORTED_CONTENT({ name: '甲' })
  },
}
