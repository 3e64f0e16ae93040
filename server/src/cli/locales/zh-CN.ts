import type { FormKind } from '@medelge/appraisal'

const kinds: Record<FormKind, string> = {
  project: '项目支出',
  department: '部门整体支出',
  transfer: '转移支付（专项资金）',
}

export const zhCN = {
  usage: `用法：
  npm run medelge -- appraise 表.json|表.xlsx [--scheme 方案.json|方案名] [--json] [--out 表.docx|表.xlsx] [--locale en]
                         [--form 第几张] [--weights scores|even|hand]
  npm run medelge -- appraise convert 原表.json|原表.xlsx [新表.json]
  npm run medelge -- check 数据表.csv|数据表.xlsx [--json] [--lang en]
  npm run medelge -- backup 备份文件夹 [--keep 份数] [--programs 文件夹] 备份平台，运行中或已停止均可
  npm run medelge -- restore 备份文件夹 [--at 时间] [--data 文件夹]    全部恢复到空的数据文件夹
  npm run medelge -- restore 备份文件夹 --files [--data 文件夹]        只补回丢失或损坏的凭证文件
  npm run medelge -- restore 归档文件夹 --until 时间 [--data 文件夹]   用日志归档把数据库恢复到某一时刻
  npm run medelge -- verify [--files] [--known 位置:摘要]             核验账本、审计记录（可给出以前抄下的链尾）、加密的个人信息和凭证文件
  npm run medelge -- verify --backup 备份文件夹 [--at 时间]           核验一份备份是否完整
  npm run medelge -- rotate-key [--data 文件夹]                       更换加密密钥，平台不必停
  npm run medelge -- rotate-key --lost [--data 文件夹]                加密密钥确已丢失：清空再也打不开的个人信息
  npm run medelge -- reset-administrator [账号] [--data 文件夹]       给无法登录的管理员一个新密码

appraise 按方案给自评表计分：逐行得分与算式、总分、等次、发现的问题；有“不能提交”的问题时退出码为 1，文件不能读时为 2。
appraise convert 把公开发布的版式或 .xlsx 表转成本程序的格式。方案名：national（10+50+30+10）、twenty-eighty（20+80）、ten-ninety（10+90）、cost-group（一级成本指标）。
一个工作簿里有几张表时，--form 2 读第二张；没有“分值”列时，--weights scores 按得分取分值，--weights even 按 50、30、10 在各组内平均分配，
--weights hand 都取 0。
格式见 docs/appraisal-form.md。
check 查找一张数据表里自相矛盾的数：两处不同、合不上、算不出、越来越少的累计数等，每处说明原因和该问什么；有发现时退出码为 1，
文件不能读时为 2。规则见 docs/consistency.md。`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  unknownOption: (option: string) => `不认识的参数：${option}`,
  fileCount: '请给出一个表格文件。',
  fileMissing: (file: string) => `找不到文件 ${file}，请检查路径。`,
  fileUnreadable: (file: string) => `不能读取 ${file}，请检查它是不是文件、有没有读取权限。`,
  fileUnwritable: (file: string) => `不能写入 ${file}，请检查文件夹是否存在、有没有写入权限。`,
  fileTooLarge: (file: string, megabytes: number, most: number) =>
    `${file} 有 ${megabytes} MB，超过 ${most} MB，表格不会这么大，请检查文件。`,
  fileEmpty: (file: string) => `${file} 是空文件，请检查。`,
  notJson: (file: string, line: number, column: number) =>
    `${file} 不是正确的 JSON，第 ${line} 行第 ${column} 列附近有误，请检查逗号、引号和括号。`,
  notText: (file: string) =>
    `${file} 既不是 .xlsx 表格，也不是 UTF-8 编码的 JSON。请检查是不是选错了文件；文本请另存为 UTF-8。`,
  schemeUnknown: (name: string, names: string) =>
    `没有名为 ${name} 的方案。可用：${names}，或给出方案文件的路径。`,
  problems: (file: string, count: number) => `${file} 有 ${count} 处需要改正：`,
  moreProblems: (count: number) => `  ……另有 ${count} 处`,
  outFormat: (file: string) => `--out 只能是 .docx 或 .xlsx，现为 ${file}。`,
  heading: (title: string, year: number, project: string) => `${title}（${year}年度）  ${project}`,
  kind: (kind: FormKind) => `表的种类 ${kinds[kind]}`,
  scheme: (name: string) => `方案 ${name}`,
  points: (score: string, weight: string) => `${score} / ${weight} 分`,
  total: (score: string, weight: string, grade: string) => `总分 ${score} / ${weight} 分，等次：${grade}`,
  execution: '预算执行率',
  noFindings: '没有发现问题。',
  findings: (refused: number, asked: number, noted: number) =>
    `发现：不能提交 ${refused} 项，需要说明 ${asked} 项，提示 ${noted} 项`,
  remarks: '读表说明：',
  formNumber: (given: string) => `--form 是从 1 起的序号，现为“${given}”。`,
  weightsUnknown: (given: string) => `--weights 只能是 scores、even 或 hand，现为“${given}”。`,
  written: (file: string) => `已写入 ${file}`,
  noTable: (file: string) => `${file} 不是能读的表格。请另存为 .xlsx，或 UTF-8 编码的 .csv。`,
  tableTooLong: (file: string, rows: number) => `${file} 超过 ${rows} 行，请分成几个文件。`,
  tableProblem: {
    'no-metric': (file: string) => `${file} 里没有找到写指标名称的列，表头应有“指标”和“数值”。`,
    'no-value': (file: string) => `${file} 里没有找到写数值的列，表头应有“数值”。`,
    'no-rows': (file: string) => `${file} 只有表头，没有数据行。`,
    'no-numbers': (file: string) => `${file} 的数值列里没有能读的数。`,
  },
  noContradictions: (file: string, figures: number) => `${file}：读了 ${figures} 个数，没有发现矛盾。`,
  contradictions: (file: string, figures: number, errors: number, warnings: number, notes: number) =>
    `${file}：读了 ${figures} 个数，发现矛盾 ${errors} 处、存疑 ${warnings} 处、提示 ${notes} 处。`,
  severity: { error: '矛盾', warning: '存疑', note: '提示' },
  ask: '请问：',
  morePlaces: (count: number) => `……另有 ${count} 处`,
}

export type CommandMessages = typeof zhCN
