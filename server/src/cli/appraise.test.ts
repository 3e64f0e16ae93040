import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { appraise } from './appraise.ts'
import { CommandError } from './command-error.ts'

const published = fileURLToPath(new URL('../../../demo/data/appraisal-2021.json', import.meta.url))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medelge-appraise-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name)
  await writeFile(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  )
  return path
}

/** Runs the command; its exit code and what it said. */
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const code = await appraise(args)
    return { code, said: log.mock.calls.flat().join('\n') }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return { code: 2, said: error.message }
  } finally {
    log.mockRestore()
  }
}

const sound = {
  title: '项目支出绩效自评表',
  year: 2022,
  project: '科普经费',
  budget: [
    { role: 'total', item: '年度资金总额', initial: 104, fullYear: 104, executed: 103.97, weight: 20 },
  ],
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      level3: '专题活动',
      target: '10场',
      actual: '9场',
      weight: 80,
      deviationReason: '疫情',
    },
  ],
}

test('the published form of 2021 prints its arithmetic, 98.83 and 优', async () => {
  const { code, said } = await run(published)
  expect(code).toBe(0)
  expect(said).toContain('总分 98.83 / 100 分，等次：优')
  expect(said).toContain('256人次 ÷ 600人次 × 2 分 = 0.8533 分，四舍五入保留 2 位小数得 0.85 分')
})

test('--json gives numbers and sentences to other programs', async () => {
  const { said } = await run(published, '--json', '--locale', 'en')
  const answer = JSON.parse(said)
  expect(answer).toMatchObject({
    total: 98.83,
    grade: '优',
    groups: [{ name: 'execution', score: 9.98 }, {}, {}, {}],
  })
  expect(answer.rows[0].sentence).toContain('3106.43万元 ÷ 3112万元 = 99.821%')
})

test('a scheme is a file, a name, or the one whose weights are those of the form', async () => {
  const form = await file('sound.json', sound)
  expect((await run(form)).said).toContain('方案 20+80')
  expect((await run(form, '--scheme', 'national')).code).toBe(1)
  const truncating = await file('scheme.json', {
    basedOn: 'twenty-eighty',
    rounding: { mode: 'truncate', places: 1, on: 'item' },
  })
  expect((await run(form, '--scheme', 'twenty-eighty')).said).toContain('总分 91.99 / 100 分')
  expect((await run(form, '--scheme', truncating)).said).toContain('总分 91.9 / 100 分')
})

test('a form that must be refused ends with exit code 1', async () => {
  const printed = { ...sound, budget: [{ ...sound.budget[0], printedScore: 19 }] }
  const { code, said } = await run(await file('ezhou.json', printed), '--scheme', 'twenty-eighty')
  expect(code).toBe(1)
  expect(said).toContain('[不能提交] 预算执行率：表内得分 19 不是按公式得出的，应为 19.99')
})

test('the official files are written and read back', async () => {
  const sheet = join(folder, 'form.xlsx')
  const converted = join(folder, 'converted.json')
  expect((await run(published, '--out', sheet)).code).toBe(0)
  expect((await run(sheet)).said).toContain('总分 98.83 / 100 分')
  expect((await run('convert', sheet, converted)).code).toBe(0)
  expect(JSON.parse(await readFile(converted, 'utf8'))).toMatchObject({ year: 2021, printedTotal: 98.83 })
})

test('the layout of published reports is understood, and its gaps are named', async () => {
  const cells = {
    no: 1,
    level1: '产出指标',
    level2: '数量指标',
    level3: '活动',
    target_text: '≥10场',
    actual_text: '10场',
    weight: 80,
  }
  const report = {
    ...{
      title: '项目支出绩效自评表',
      year: 2021,
      project_name: '科普',
      department: '科协',
      implementing_unit: '科协',
    },
    budget_rows: [{ item: '年度资金总额', initial_budget: 1, full_year_budget: 1, executed: 1, weight: 20 }],
    indicators: [cells],
  }
  expect((await run(await file('report.json', report), '--scheme', 'twenty-eighty')).said).toContain(
    '总分 100 / 100 分',
  )
  const torn = { ...report, indicators: [{ ...cells, weight: '八十', target_text: undefined }, 7] }
  const { code, said } = await run(await file('torn.json', torn))
  expect(code).toBe(2)
  for (const field of ['indicators[0].target', 'indicators[0].weight', 'indicators[1]'])
    expect(said).toContain(field)
})

test.each([
  ['nothing.json', '', '是空文件'],
  ['broken.json', '{\n  "title": "表",,\n}', '第 2 行第 16 列'],
  ['list.json', [], '应为一个对象'],
  ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '另存为 .xlsx'],
  ['zip.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '另存为 .xlsx'],
  ['noise.json', new Uint8Array([0, 255, 254, 1, 2]), '也不是 UTF-8 编码的 JSON'],
  ['large.json', new Uint8Array(10 * 1024 * 1024 + 1), '超过 10 MB'],
])('%s: a clear sentence and exit code 2', async (name, content, sentence) => {
  const { code, said } = await run(await file(name, content))
  expect(code).toBe(2)
  expect(said).toContain(sentence)
})

test('missing files, folders and unknown options are named', async () => {
  expect((await run(join(folder, 'absent.json'))).said).toContain('找不到文件')
  expect((await run(folder)).said).toContain('不能读取')
  expect((await run(published, '--colour')).said).toContain('不认识的参数：--colour')
  expect((await run(published, '--out', join(folder, 'form.pdf'))).said).toContain('只能是 .docx 或 .xlsx')
  expect((await run()).code).toBe(2)
})

test('the program itself starts without a server and ends with the exit code', async () => {
  const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const call = (...args: string[]) =>
    promisify(execFile)(process.execPath, [
      '--conditions=@medelge/source',
      '--import',
      'tsx',
      program,
      ...args,
    ])
  expect((await call('appraise', published)).stdout).toContain('98.83')
  await expect(call('appraise', join(folder, 'absent.json'))).rejects.toMatchObject({ code: 2 })
  await expect(call('toString')).rejects.toMatchObject({ code: 2 })
}, 90_000)

test('a file that is neither text nor a workbook, or not in UTF-8, is told so', async () => {
  const photo = await file('form.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'))
  expect(await run(photo)).toMatchObject({ code: 2, said: expect.stringContaining('这是图片') })
  const program = await file('form.bin', Buffer.from('7f454c46ff00fe', 'hex'))
  const oldEncoding = await file('gbk.json', Buffer.from('7b227469746c65223a22cfeec4bf227d', 'hex'))
  for (const path of [program, oldEncoding]) {
    const { code, said } = await run(path)
    expect(code).toBe(2)
    expect(said).toContain('既不是 .xlsx 表格，也不是 UTF-8 编码的 JSON')
  }
})

test('an unknown scheme is answered with those there are', async () => {
  const { code, said } = await run(await file('sound.json', sound), '--scheme', 'nationwide')
  expect(code).toBe(2)
  expect(said).toContain('没有名为 nationwide 的方案。可用：national、')
})
