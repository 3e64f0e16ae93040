import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createBrotliDecompress } from 'node:zlib'
import decompress from 'woff2-encoder/decompress'
import { findPackage, onceInCache } from './chromium.ts'
import { unpackTar } from './unpack-tar.ts'

// The browser's own font reader does not open WOFF 2 files from the disk, so they are turned into plain ones.
const packages = [
  { name: '@fontsource-variable/noto-sans-sc', files: /-wght-normal\.woff2$/ },
  { name: '@fontsource/noto-sans-mongolian', files: /-mongolian-400-normal\.woff2$/ },
]

/**
 * A font configuration with Chinese, Mongolian and Latin glyphs from the packages and nothing of the
 * machine's own, so that a page looks the same everywhere. Resolves to the path of the configuration.
 */
export async function fontConfiguration(): Promise<string> {
  const latin = findPackage('@sparticuz/chromium')
  const sources = packages.map((entry) => ({ ...entry, ...findPackage(entry.name) }))
  const versions = [latin, ...sources].map(({ version }) => version).join('-')
  const folder = await onceInCache(`fonts-${versions}`, async (unfinished) => {
    const archive = createReadStream(join(latin.home, 'bin', 'fonts.tar.br'))
    await unpackTar(archive.pipe(createBrotliDecompress()), unfinished)
    for (const { home, files } of sources) {
      for (const file of readdirSync(join(home, 'files')).filter((each) => files.test(each))) {
        const font = await decompress(readFileSync(join(home, 'files', file)))
        await writeFile(join(unfinished, file.replace(/woff2$/, 'ttf')), font)
      }
    }
    await writeFile(join(unfinished, 'fonts.conf'), configuration)
  })
  return join(folder, 'fonts.conf')
}

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
