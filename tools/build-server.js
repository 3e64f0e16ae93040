import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint, readNote } from './fingerprint.js'
import { giveUp, root } from './run.js'

const note = 'server/dist/.built'
const always = ['package-lock.json', 'server/package.json', 'tools/build-server.js']

/** `main` is the product; `demo` fills an empty one with the training region first. */
const programs = {
  worker: 'server/src/worker.ts',
  config: 'server/src/platform/config.ts',
  main: 'server/src/main.ts',
  demo: 'demo/main.ts',
}

/**
 * Puts the server's sources into a few plain files if they changed since the last time. Translating them
 * one by one at each start costs more than the whole rest of the start.
 */
export async function buildServer() {
  const last = readNote(note)
  if (last && fingerprint(last.inputs) === last.sum) return
  const { build } = await import('esbuild')
  // Whoever starts at the same time writes a file of his own; the last move wins, and both are whole.
  const outdir = join(root, 'server/dist')
  const unfinished = `.${process.pid}.js`
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(programs).map(([out, path]) => ({ in: path, out })),
    outExtension: { '.js': unfinished },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // What is loaded on demand stays apart; in one file its packages would be loaded at every start.
    splitting: true,
    chunkNames: 'part-[hash]',
    target: 'node20',
    conditions: ['@medelge/source'],
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [packagesStayOutside, filesKnowTheirPlace],
  }).catch((error) => giveUp('The server could not be built.', error.message))
  // What starts comes last: whoever finds it new finds the rest new too.
  for (const name of Object.keys(programs)) {
    renameSync(join(outdir, `${name}${unfinished}`), join(outdir, `${name}.js`))
  }
  forgetOldParts(outdir)
  const inputs = [...always, ...Object.keys(metafile.inputs).sort()]
  writeFileSync(join(root, note), JSON.stringify({ sum: fingerprint(inputs), inputs }))
}

// A server that still runs may yet ask for a part of its own build; a day later none does.
function forgetOldParts(outdir) {
  for (const name of readdirSync(outdir).filter((file) => file.startsWith('part-'))) {
    const path = join(outdir, name)
    if (Date.now() - statSync(path).mtimeMs > 86_400_000) rmSync(path, { force: true })
  }
}

const ownSource = /^(?:server|demo)[\\/]/

/**
 * Only our own sources go into the file; packages are loaded from where they are installed. What a library of ours needs
 * goes in with it: it is installed beside the library, and would not be found from where the file lies.
 */
const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[^./#]/ }, ({ kind, path, importer }) =>
      kind === 'entry-point' || path.startsWith('@medelge/') || !ownSource.test(relative(root, importer))
        ? undefined
        : { external: true },
    )
  },
}

/** Sources find their data beside themselves, so each keeps its own address inside the one file. */
const filesKnowTheirPlace = {
  name: 'files-know-their-place',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }))
  },
}
