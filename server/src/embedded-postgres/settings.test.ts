import { expect, test } from 'vitest'
import { asArguments, settingsFor } from './settings.ts'

const GB = 2 ** 30

test('fits the memory of the machine', () => {
  expect(settingsFor(1 * GB, 2, true).shared_buffers).toBe('128MB')
  expect(settingsFor(16 * GB, 8, true).shared_buffers).toBe('2048MB')
  expect(settingsFor(256 * GB, 16, true).shared_buffers).toBe('4096MB')
  expect(settingsFor(256 * GB, 16, true).work_mem).toBe('32MB')
})

test('gives up safety only when asked to', () => {
  expect(settingsFor(8 * GB, 4, true)).not.toHaveProperty('fsync')
  expect(settingsFor(8 * GB, 4, false)).toMatchObject({ fsync: false, full_page_writes: false })
})

test('becomes words of a command line', () => {
  expect(asArguments({ jit: false, max_connections: 9 })).toEqual([
    '-c',
    'jit=false',
    '-c',
    'max_connections=9',
  ])
})
