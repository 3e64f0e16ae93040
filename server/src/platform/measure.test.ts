import { expect, it } from 'vitest'
import { readSource, sourcesIn } from '#test/sources'

const folders = ['libs', 'server', 'workbench', 'region', 'bench', 'tools']
const lengths = folders
  .flatMap((folder) => sourcesIn(folder, /\.(tsx?|js|css)$/))
  .map((file) => ({ file, lines: readSource(file).split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)

const share = (most: number) => lengths.filter(({ lines }) => lines <= most).length / lengths.length

it('has no file of more than 250 lines', () => {
  expect(lengths.length).toBeGreaterThan(100)
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
})

it('keeps 95 files in 100 within 150 lines, and half of all within 50', () => {
  expect(share(150)).toBeGreaterThanOrEqual(0.95)
  expect(share(50)).toBeGreaterThanOrEqual(0.5)
})
