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

export default defineConfig({
  root: import.meta.dirname,
  // The one place that says where the workbench stands; `deskPath` is its twin on the server.
  base: '/desk/',
  plugins: [react(), compressed()],
  resolve: { conditions: ['@medelge/source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    // Inline data addresses would need a looser content policy for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    outDir: `${import.meta.dirname}/dist`,
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // Left alone, every shared component becomes a file of its own: eighty questions before the first screen.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)\//,
              priority: 30,
            },
            { name: 'words', test: /\/locales\/zh-CN\//, priority: 20 },
            {
              name: 'controls',
              test: /node_modules\/(antd|@rc-component|@ant-design|dayjs)\//,
              minShareCount: 10,
              priority: 10,
            },
            { name: 'shared', test: /src\//, minShareCount: 3, priority: 5 },
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
