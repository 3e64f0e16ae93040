import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')

const libraries = readdirSync(new URL('libs/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `libs/${entry.name}`)

it('says of every package why it is here', () => {
  const manifests = ['.', 'server', 'workbench', ...libraries]
  const names = manifests.flatMap((folder) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text(`${folder}/package.json`))
    return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  })
  const said = text('docs/dependencies.md')
  const told = (name: string) => said.includes(name) || said.includes(`${name.split('/')[0]}/*`)
  expect(names.filter((name) => !name.startsWith('@medelge/') && !told(name))).toEqual([])
})
