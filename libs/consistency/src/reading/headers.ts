import { type Cell, labelOf } from '@medelge/sheets'

/** What a column of a table of figures can hold. */
export type Column =
  | 'id'
  | 'document'
  | 'section'
  | 'quote'
  | 'organization'
  | 'level'
  | 'from'
  | 'to'
  | 'kind'
  | 'name'
  | 'code'
  | 'value'
  | 'target'
  | 'unit'
  | 'comparator'
  | 'audience'
  | 'channel'
  | 'note'
  | 'scope'
  | 'source'
  | 'reportDay'

const names: Readonly<Record<Column, string>> = {
  id: 'id 编号 序号 号 figureid 行号',
  document:
    'doc document 文件 文件名 文件名称 文档 文档名称 报告 报告名称 材料 材料名称 出自 出处 来源文件 文号 docid documentid',
  section: 'section 章节 部分 段落 栏目 小节 章 位置 chapter',
  quote: 'quote 原文 引文 摘录 原句 原文摘录 原文表述 表述 text sentence',
  organization:
    'orgname org organization organisation organizationname unitname 单位名称 填报单位 责任单位 机构 机构名称 组织 组织名称 部门 地区 区域 盟市 旗县 地方 主体 统计单位 所属单位 area region 行政区 行政区划 地区名称',
  level: 'orglevel level 级别 层级 单位级别 单位层级 行政级别',
  from: 'periodfrom from start startdate 开始 开始日期 起始日期 起始 起 期初 期间起 起日 开始时间 起始时间',
  to: 'periodto to end enddate date 日期 截止日期 截至日期 截至 截止 时点 结束日期 期末 统计日期 时间 统计时间 period 期间 统计期间 统计期 年度 年份 年 year 时期 期间止 asof 报告期 截止时间 结束时间 月份',
  kind: 'kind type 类型 类别 种类 性质 指标类型 数据类型 指标性质',
  name: 'metriczh metric metricname name indicator indicatorname 指标 指标名称 名称 项目 项目名称 统计指标 数据项 数据名称 内容 事项 三级指标 统计项目',
  code: 'metricen code metriccode indicatorcode 指标代码 代码 编码 指标编码 指标英文名',
  value:
    'value 数值 值 数据 数量 数 实际值 完成值 实际完成值 实际数 完成数 结果 amount number figure 金额 指标值 统计值 数字 本期数 count 数据值 actual',
  target: 'target 目标值 目标 年度指标值 计划值 计划数 年度目标 目标数 任务数 任务值',
  unit: 'unitzh unit 计量单位 度量单位 数量单位 uom 计量',
  comparator: 'comparator op operator 比较符 比较 符号 限定词 比较词 关系',
  audience: 'audience 受众 受众人群 人群 对象 群体 服务对象 受众类型',
  channel: 'channel 渠道 方式 传播渠道 途径 平台',
  note: 'note notes remark remarks comment 备注 说明 注 注释 附注',
  scope: 'scope 口径 范围 统计口径 统计范围 口径范围',
  source: 'source 来源 数据来源 依据 佐证 数据出处 凭证',
  reportDay:
    'reportdate reportday docdate documentdate date of report 报告日期 成文日期 发布日期 印发日期 落款日期 文件日期 出具日期 报告时间 发布时间',
}

const columns = new Map<string, Column>(
  (Object.entries(names) as [Column, string][]).flatMap(([column, words]) =>
    words.split(' ').map((word): [string, Column] => [word, column]),
  ),
)

/** What a heading says its column holds; undefined where it is a heading of something else. 单位 alone may be either. */
export function columnOf(heading: Cell | undefined): Column | '单位' | undefined {
  const label = labelOf(heading)
  if (label === '单位') return '单位'
  return columns.get(label) ?? columns.get(label.replace(/^(?:统计|指标|数据)/, ''))
}
