import { bare, mergeOf, type Place, type SheetGrid, take } from './sheet-grid.ts'

/** What columns of the indicator table are called; the first that matches says what a column is. */
export const INDICATOR_HEADINGS = {
  index: /^(?:序号|编号|指标编码|指标序号)$/,
  level1: /^一级(?:指标)?(?:名称)?$/,
  level2: /^二级(?:指标)?(?:名称)?$/,
  level3: /^(?:三级(?:指标)?(?:名称)?|指标名称|指标内容|具体指标|明细指标|考核指标|评价指标)/,
  level4: /^四级(?:指标)?(?:名称)?/,
  sign: /^(?:指标性质|指标方向|(?:目标值?)?(?:计算|运算|比较|关系|逻辑|目标|判断)?(?:符号?|方向)|算符)$/,
  unit: /^(?:度量|计量|指标|指标值|目标值)?(?:单位|量纲)$/,
  score:
    /^(?:(?:自评|自我评价|自评价|评价|实际|单位自评|指标|绩效|考核)*得分(?!说明|依据|理由|原因|标准|系数)|实得分?|自评(?:分|结果)|评分$|自评分)/,
  weight: /^(?:指标|绩效|标准|评价|设定|考核)?(?:分值|权重|标准分|满分|权数|基准分|应得分)(?!说明|依据|设定)/,
  reason: /^(?:偏差|偏离|扣分|失分|差异|未完成|未达标|未实现|原因)/,
  evidence: /^(?:佐证|证明材料|支撑材料|印证)/,
  target:
    /^(?:\d{4}年)?(?:年度|年初|全年|本年|当年|计划|预期|绩效|设定|设定的|预算|考核|批复|申报|指标|度)*(?:目标|指标|计划|预期)(?:完成)?[值数](?!单位|类型|性质|设定|说明|解释|来源|依据|符号|方向)|^年初设定值|^(?:预期(?:指标|目标)|目标)$|^计划完成(?:值|情况)/,
  actual:
    /^(?:\d{4}年)?(?:全年|年度|本年度?|当年|指标|目标|自评|年末|截至年末|度)*(?:实际)?(?:完成|实现|达成)(?:指标)?(?:值|数|情况|结果)(?!分析)|^(?:全年|年度|本年度?|年末)*实际(?:指标)?[值数]|^实际完成$/,
} as const

/** What columns of the table of money are called. */
export const BUDGET_HEADINGS = {
  rate: /(?:执行|支出|支付|完成|使用)(?:率|进度|比例)(?!\S*(?:得分|评分|分值|权重|权数|系数))/,
  score: /^(?:自评|预算|执行率)*(?:得分|评分|自评分|实得分)(?!系数)/,
  weight: /^(?:预算|执行率)*(?:分值|权重|标准分|满分|权数)/,
  executed:
    /^(?:全年|预算|实际|本年度?|年度|当年|累计|资金)*(?:执行|支出|使用|支付)(?:数|金额|额|资金)|^(?:全年|实际|本年|累计)(?:执行|支出|使用)$|^决算(?:数|金额)/,
  initial: /^(?:年初|初始|批复|期初)+的?(?:预算|安排)|^预算批复|^年初数?$/,
  fullYear:
    /^(?!预算资金$)(?:全年|调整后?|本年度?|年度|当年)*的?预算(?:调整)?(?:数|金额|额|安排数?|总额|资金)?$|^全年预算|^调整[后数]$|^全年数?$|^(?:计划|安排)(?:金额|资金数?)$/,
} as const

export type Headings = Record<string, RegExp>

type Columns<Name extends string> = Partial<Record<Name, number>>

/** Where a table's headings stand, and which column is what. */
export interface HeadingBlock<Name extends string> {
  top: number
  /** The last row of headings; the table begins below. */
  bottom: number
  columns: Columns<Name>
  /** The cells that were known for headings. */
  cells: readonly Place[]
}

function headingOf<Name extends string>(text: string, headings: Record<Name, RegExp>): Name | undefined {
  const plain = bare(text)
  if (plain === '' || plain.length > 20) return undefined
  return (Object.keys(headings) as Name[]).find((name) => headings[name].test(plain))
}

function namesIn<Name extends string>(row: readonly string[] | undefined, headings: Record<Name, RegExp>) {
  return Array.from(row ?? [], (text) => headingOf(text, headings))
}

const different = (names: readonly unknown[]) => new Set(names.filter((name) => name !== undefined)).size

/**
 * The headings that stand in a row and, where they take two, in the row below or above it. What stands lower says what a
 * column is: above 指标完成情况, below it 年度指标值 and 实际完成值.
 */
export function headingBlock<Name extends string>(
  grid: SheetGrid,
  row: number,
  headings: Record<Name, RegExp>,
): HeadingBlock<Name> {
  const own = namesIn(grid.texts[row], headings)
  const below = namesIn(grid.texts[row + 1], headings)
  const above = namesIn(grid.texts[row - 1], headings)
  const hasBelow = different(below) > 1
  const columns: Columns<Name> = {}
  for (let column = 0; column < Math.max(own.length, below.length); column += 1) {
    const name = (hasBelow ? below[column] : undefined) ?? own[column]
    if (name !== undefined) columns[name] ??= column
  }
  const named = new Set(Object.values<number | undefined>(columns))
  const higher = above.flatMap((name, column) =>
    name === undefined || columns[name] !== undefined || named.has(column) ? [] : [{ name, column }],
  )
  for (const { name, column } of higher) columns[name] ??= column
  const known = (names: readonly unknown[], at: number) =>
    names.flatMap((name, column) => (name === undefined ? [] : [{ row: at, column }]))
  const cells = [
    ...(higher.length > 0 ? known(above, row - 1) : []),
    ...known(own, row),
    ...(hasBelow ? known(below, row + 1) : []),
  ]
  return { top: higher.length > 0 ? row - 1 : row, bottom: hasBelow ? row + 1 : row, columns, cells }
}

/** Counts the headings of a block as read. */
export function takeHeadings(grid: SheetGrid, { cells }: HeadingBlock<string>): void {
  for (const cell of cells) take(grid, cell)
}

/** `group` is the third level of a table of four; the first and the second level may have columns of points too. */
export type IndicatorHeading = keyof typeof INDICATOR_HEADINGS | 'group' | 'points1' | 'points2'
export type IndicatorBlock = HeadingBlock<IndicatorHeading>

// 指标名称 over two or three columns stands for all its levels, the last of which names the indicator.
function spreadName(grid: SheetGrid, { columns, cells, bottom }: IndicatorBlock): void {
  const { level1, level2, level3 } = columns
  const heading = cells.find(({ column }) => column === level3)
  if (heading === undefined || (level1 ?? level2) !== undefined) return
  const left = heading.column
  const merged = mergeOf(grid, heading)
  let right = merged?.right ?? left
  // Typed by hand, the heading stands in the first of its columns and leaves the others empty.
  const names = grid.texts[bottom + 1] ?? []
  const goesOn = (column: number) => grid.texts[heading.row]?.[column] === '' && (names[column] ?? '') !== ''
  while (merged === undefined && goesOn(right + 1)) right += 1
  const width = right - left
  if (width < 1 || width > 2) return
  columns.level1 = left
  if (width === 2) columns.level2 = left + 1
  columns.level3 = right
}

// 一级指标 分值 二级指标 分值 三级指标 分值: the points of an indicator stand behind its name, those before are sums.
function splitPoints(grid: SheetGrid, { columns, cells }: IndicatorBlock): void {
  const { level1, level2, level3 = 0 } = columns
  const isPoints = ({ row, column }: Place) =>
    headingOf(grid.texts[row]?.[column] ?? '', INDICATOR_HEADINGS) === 'weight'
  const points = [...new Set(cells.filter(isPoints).map(({ column }) => column))].sort((a, b) => a - b)
  const own = points.find((column) => column > level3)
  if (points.length < 2 || own === undefined) return
  columns.weight = own
  const between = (from: number | undefined, to: number) =>
    from === undefined ? undefined : points.find((column) => column > from && column < to)
  const [first, second] = [between(level1, level2 ?? level3), between(level2, level3)]
  if (first !== undefined) columns.points1 = first
  if (second !== undefined) columns.points2 = second
}

/** The headings of every indicator table on a sheet; those that are repeated on the next page are told once more. */
export function indicatorBlocks(grid: SheetGrid): IndicatorBlock[] {
  const blocks: IndicatorBlock[] = []
  for (let row = 0; row < grid.texts.length; row += 1) {
    const names = namesIn(grid.texts[row], INDICATOR_HEADINGS)
    if (!names.includes('level3') && !names.includes('level2')) continue
    const block: IndicatorBlock = headingBlock(grid, row, INDICATOR_HEADINGS)
    const { columns } = block
    // Rows of four levels are named by the last, those of two by the second.
    if (columns.level4 !== undefined && columns.level3 !== undefined) {
      block.columns.group = columns.level3
      columns.level3 = columns.level4
      delete columns.level4
    }
    if (columns.level3 === undefined && columns.level2 !== undefined) columns.level3 = columns.level2
    spreadName(grid, block)
    splitPoints(grid, block)
    if ((columns.target ?? columns.actual) === undefined) continue
    blocks.push(block)
    row = block.bottom
  }
  return blocks
}
