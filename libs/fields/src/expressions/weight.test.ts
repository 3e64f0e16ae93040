import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const bundled = async (entry: string) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    conditions: ['@medelge/source', 'browser'],
  })
  const size = gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length
  return { size, carries: Object.keys(metafile.inputs).some((file) => file.includes('@bufbuild')) }
}

test('only whoever asks for expressions carries their language', async () => {
  const [fields, definition, cells, expressions] = await Promise.all(
    ['../index.ts', '../definition/index.ts', '../cells/index.ts', './index.ts'].map(bundled),
  )
  expect([fields, definition, cells].map((bundle) => bundle?.carries)).toEqual([false, false, false])
  expect(expressions?.carries).toBe(true)
  expect(expressions?.size).toBeLessThan(80_000)
  expect(definition?.size).toBeLessThan(12_000)
})
