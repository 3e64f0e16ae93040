import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const page = join(here, '..', 'page')

/** Builds the page that shows every function at work; open `index.html` of the folder returned. */
export async function buildPage(): Promise<string> {
  const target = join(here, 'dist')
  mkdirSync(target, { recursive: true })
  const fonts = createRequire(import.meta.url).resolve('@fontsource/noto-sans-mongolian/package.json')
  copyFileSync(
    join(dirname(fonts), 'files', 'noto-sans-mongolian-mongolian-400-normal.woff2'),
    join(target, 'mongolian.woff2'),
  )
  for (const file of ['index.html', 'page.css']) copyFileSync(join(page, file), join(target, file))
  await build({
    entryPoints: [join(page, 'page.ts')],
    outfile: join(target, 'page.js'),
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    conditions: ['@medelge/source'],
    logLevel: 'warning',
  })
  return target
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildPage())
