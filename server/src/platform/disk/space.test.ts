import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judgeSpace, limitsOn, measureSpace } from './space.ts'

const GB = 1024 ** 3
const limits = { warn: 2 * GB, stop: GB / 2 }
const disk = (free: number, size = 500 * GB) => ({ device: 1, free, size })

it('warns of a disk before it is full', () => {
  expect(judgeSpace(disk(3 * GB), limits)).toBe('enough')
  expect(judgeSpace(disk(1.9 * GB), limits)).toBe('low')
  expect(judgeSpace(disk(0.4 * GB), limits)).toBe('full')
  expect(judgeSpace(disk(3 * GB), limits, 2.7 * GB)).toBe('full')
})

it('asks less of a small disk, and always warns first', () => {
  expect(limitsOn(8 * GB, limits)).toEqual({ warn: 0.4 * GB, stop: 0.1 * GB })
  expect(judgeSpace(disk(GB, 8 * GB), limits)).toBe('enough')
  expect(limitsOn(500 * GB, { warn: GB, stop: 2 * GB })).toEqual({ warn: GB, stop: GB / 4 })
})

it('measures what the system says, and nothing where there is no folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'medelge-space-'))
  const space = await measureSpace(folder)
  expect(space?.size).toBeGreaterThan(space?.free ?? Infinity)
  await rm(folder, { recursive: true })
  expect(await measureSpace(folder)).toBeUndefined()
})
