import { expect, it } from 'vitest'
import { beginStream } from './begin-stream.ts'

it('ends the work of a reader who takes too long over the whole', async () => {
  const piece = Buffer.alloc(1024 * 1024)
  const ended = new Promise<Error>((resolve) => {
    void beginStream(async (write) => {
      try {
        for (;;) await write(piece)
      } catch (error) {
        resolve(error as Error)
        throw error
      }
    }, 50)
  })
  expect(await ended).toMatchObject({ name: expect.stringMatching(/AbortError|TimeoutError/) })
})
