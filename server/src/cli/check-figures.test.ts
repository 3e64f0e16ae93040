import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytesOf, tableSheet, writeXlsx } from '@medelge/sheets/write'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkFigures } from './check-figures.ts'
import { CommandError } from './command-error.ts'

const published = fileURLToPath(new URL('../../../demo/data/published-figures.csv', import.meta.url))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medelge-check-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Runs the command; its exit code and what it said. */
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const code = await checkFigures(args)
    return { code, said: log.mock.calls.flat().join('\n') }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return { code: 2, said: error.message }
  } finally {
    log.mockRestore()
  }
}

const contradiction = '指标,数值,单位,日期\n科普讲师人数,312,人,2023-12-31\n科普讲师人数,298,人,2023-12-31'

test('prints findings for people, with every place', async () => {
  const { code, said } = await run(await file('甲市总结.csv', contradiction))
  expect(code).toBe(1)
  expect(said).toContain('甲市总结.csv：读了 2 个数，发现矛盾 1 处、存疑 0 处、提示 0 处。')
  expect(said).toContain('请问：')
  expect(said).toContain('甲市总结.csv  2  312  2023-12-31  科普讲师人数')
})

test('prints one JSON for each finding, with nothing beside it', async () => {
  const { code, said } = await run(await file('two.csv', contradiction), '--json')
  expect(code).toBe(1)
  const [finding] = said.split('\n').map((line) => JSON.parse(line))
  expect(Object.keys(finding)).toEqual(['rule', 'severity', 'places', 'reason', 'question'])
  expect(finding.places).toHaveLength(2)
  expect(Object.keys(finding.places[0])).toEqual(['document', 'row', 'value', 'date', 'scope'])
  const all = await run(published, '--json')
  expect(all.said.split('\n').map((line) => JSON.parse(line).rule)).toContain('only-grows')
})

test('is silent, or says so, where figures agree', async () => {
  const sound = await file('sound.csv', '指标,数值,单位,日期\n科普讲师人数,312,人,2023-12-31')
  expect(await run(sound)).toEqual({ code: 0, said: 'sound.csv：读了 1 个数，没有发现矛盾。' })
  expect(await run(sound, '--json')).toEqual({ code: 0, said: '' })
})

test('reads all sheets of a workbook', async () => {
  const columns = [
    { title: '指标', kind: 'text' },
    { title: '数值', kind: 'number' },
    { title: '日期', kind: 'day' },
  ] as const
  const sheet = (name: string, value: number) =>
    tableSheet({ name, columns, rows: [[['科普讲师人数', value, '2023-12-31']]] })
  const bytes = await bytesOf(writeXlsx({ sheets: [sheet('甲', 312), sheet('乙', 298)] }))
  const { code, said } = await run(await file('two.xlsx', bytes), '--json')
  expect(code).toBe(1)
  expect(JSON.parse(said).places.map(({ document }: { document: string }) => document)).toEqual([
    'two.xlsx 乙',
    'two.xlsx 甲',
  ])
})

test('shows the words of the document where a column keeps them', async () => {
  const table = '文件,原文,指标,数值,日期\n甲,讲师312名,讲师人数,312,2023\n甲,讲师298人,讲师人数,298,2023'
  const { said } = await run(await file('quotes.csv', table), '--json')
  expect(JSON.parse(said).places[0]).toHaveProperty('quote', '讲师298人')
})

test.each([
  ['empty.csv', '', '是空文件'],
  ['spaces.csv', ' \n \n', '没有找到写指标名称的列'],
  ['people.csv', '姓名,电话\n甲,1', '没有找到写指标名称的列'],
  ['no-value.csv', '指标,负责人\n讲师人数,甲', '没有找到写数值的列'],
  ['head.csv', '指标,数值\n', '只有表头'],
  ['words.csv', '指标,数值\n讲师人数,很多', '没有能读的数'],
  ['open.csv', '指标,数值\n"讲师人数,1', '不是能读的表格'],
  ['zeros.csv', new Uint8Array(2000), '不是能读的表格'],
  ['picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 200]), '不是能读的表格'],
  ['archive.xlsx', new TextEncoder().encode('PK\u0003\u0004 and no more'), '不是能读的表格'],
])('refuses %s in a sentence', async (name, content, sentence) => {
  const { code, said } = await run(await file(name, content))
  expect(code).toBe(2)
  expect(said).toContain(sentence)
})

test('refuses what is not there, is no file, or never ends', async () => {
  expect(await run(join(folder, 'missing.csv'))).toMatchObject({ code: 2 })
  expect(await run(folder)).toMatchObject({ code: 2 })
  expect(await run('/dev/zero')).toMatchObject({ code: 2 })
  expect(await run()).toMatchObject({ code: 2 })
  expect(await run('--bytes')).toMatchObject({ code: 2 })
  const huge = await open(join(folder, 'huge.csv'), 'w')
  await huge.truncate(41 * 1024 * 1024)
  await huge.close()
  expect((await run(join(folder, 'huge.csv'))).said).toContain('超过 40 MB')
  expect((await run(await file('long.csv', `指标,数值\n${'甲,1\n'.repeat(200_001)}`))).said).toContain(
    '超过 200000 行',
  )
})
