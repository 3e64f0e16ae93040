import { readdir, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const smaller = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}

/** Lays compressed copies beside the built files, so that the server never compresses the same bytes twice. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    // Only after a build that was really written; a broken one has no folder to look into.
    async writeBundle({ dir: folder }) {
      if (!folder) return
      const files = await readdir(folder, { recursive: true })
      for (const file of files.filter((name) => /\.(js|css|svg|json)$/.test(name))) {
        const bytes = await readFile(`${folder}/${file}`)
        for (const [ending, squeeze] of Object.entries(smaller)) {
          await writeFile(`${folder}/${file}.${ending}`, await squeeze(bytes))
        }
      }
    },
  }
}

// What a stranger sees.
const atDoor =
  /src\/(shell\/session\/(sign-in\.|sign-in-form|auth-page)|kit\/form\/form-trouble|api\/over-line)/

// What stands on everybody's home page, the screen most people arrive at, with what it shares with other screens. What
// only some have there comes by itself.
const atHome = [
  /src\/(home\/(?!assigned-|waiting-documents)|briefs\/(brief-figures|use-brief|change-text)|checks\/check-gaps|people\/acts\/(recent-acts|act-line|acts\.module))/,
  /src\/(figures\/(figure-link|figure-text)|engines\/workflow\/records|kit\/(mark|table\/use-row-keys))/,
  /libs\/figures\/src\/(amount|vocabulary|period|reach|line)/,
]

// The component library and what it alone needs; the signs of buttons are drawn without it.
const inLibrary =
  /node_modules\/(antd|@ant-design\/(?!icons-svg)|@rc-component|rc-|dayjs|scroll-into-view|throttle-debounce|@emotion|stylis|compute-scroll|classnames|clsx|@babel)/

// The words of one noun that come with the parts that say them.
const wordsInside = /\/locales\/zh-CN\/(\w+)\.inside\.json/

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

/** Whatever a module reaches by its imports that is told apart: packages, or the words inside nouns. */
function reaching(tell: (id: string) => string | undefined) {
  const known = new Map<string, ReadonlySet<string>>()
  return function reached(id: string, modules: Modules): ReadonlySet<string> {
    const before = known.get(id)
    if (before) return before
    const found = new Set<string>()
    // Meanwhile, for rings of imports.
    known.set(id, found)
    const own = tell(id)
    if (own) found.add(own)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? [])
      for (const one of reached(next, modules)) found.add(one)
    return found
  }
}
const named = (name: string, packages: RegExp) => reaching((id) => (packages.test(id) ? name : undefined))

// What many screens share, but not those that only show: the component library with its own parts, what sends files, and
// what says the words inside a noun.
const apart = [
  named('controls', /node_modules\/(antd\/|@ant-design\/(?!icons-svg)|@rc-component\/|rc-)/),
  named('uploads', /node_modules\/(tus-js-client|url-parse|js-base64|querystringify|requires-port)\//),
  // Each noun's apart: who needs the words of one would fetch those of all.
  reaching((id) => wordsInside.exec(id)?.[1]),
]

/** The file of what many screens share: the first that tells it apart names it. */
function sharedAs(id: string, modules: Modules): string {
  const found = apart.map((reached) => reached(id, modules)).find(({ size }) => size > 0)
  return found ? `shared-${[...found].sort().join('-')}` : 'shared'
}

export default defineConfig({
  root: import.meta.dirname,
  // The one place that says where the workbench stands; `deskPath` is its twin on the server.
  base: '/desk/',
  plugins: [react(), compressed()],
  // What a script or a style sheet asks for it finds beside itself, also where the platform stands below a prefix.
  experimental: {
    renderBuiltUrl: (_, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
  },
  resolve: { conditions: ['@medelge/source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    // Inline data addresses would need a looser content policy for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    outDir: `${import.meta.dirname}/dist`,
    // What every screen has to fetch is weighed by it (`tools/script-weight.ts`).
    manifest: true,
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // What the first screen needs is told apart from what others share, or it would fetch all of that first. Left
        // alone, every shared component becomes a file of its own: eighty questions for a screen.
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], test: /node_modules\//, priority: 40 },
            {
              name: (id) => `words-${wordsInside.exec(id)?.[1]}`,
              test: wordsInside,
              priority: 31,
            },
            { name: 'words', test: /\/locales\/zh-CN\//, priority: 30 },
            { name: 'first', tags: ['$initial'], priority: 20 },
            { name: 'door', test: atDoor, includeDependenciesRecursively: false, priority: 16 },
            {
              name: 'home',
              test: (id) => atHome.some((part) => part.test(id)),
              includeDependenciesRecursively: false,
              priority: 15,
            },
            // What nearly every other screen shares is one file; what few share, files of their own.
            { name: 'controls', test: inLibrary, minShareCount: 30, priority: 12 },
            { name: 'inputs', test: inLibrary, minShareCount: 16, priority: 11 },
            {
              name: sharedAs,
              test: /(src|libs|node_modules)\//,
              includeDependenciesRecursively: false,
              minShareCount: 20,
              priority: 5,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/healthz', '/readyz'].map((path) => [
        path,
        // The server compares Origin with Host, so Host must stay what the browser sent.
        { target: process.env.MEDELGE_SERVER ?? 'http://127.0.0.1:3000', changeOrigin: false },
      ]),
    ),
  },
})
