export const zhCN = {
  usage: `用法：
  npm run medelge -- appraise 表.json|表.xlsx [--scheme 方案.json|方案名] [--json] [--out 表.docx|表.xlsx] [--locale en]
  npm run medelge -- appraise convert 原表.json|原表.xlsx [新表.json]

第一条按方案给自评表计分：逐行得分与算式、总分、等次、发现的问题；有“不能提交”的问题时退出码为 1，文件不能读时为 2。
第二条把公开发布的版式或 .xlsx 表转成本程序的格式。方案名：national（10+50+30+10）、twenty-eighty（20+80）、ten-ninety（10+90）、cost-group（一级成本指标）。
格式见 docs/appraisal-form.md。`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。`,
  unknownOption: (option: string) => `不认识的参数：${option}`,
  fileCount: '请给出一个表格文件。',
  fileMissing: (file: string) => `找不到文件 ${file}，请检查路径。`,
  fileUnreadable: (file: string) => `不能读取 ${file}，请检查它是不是文件、有没有读取权限。`,
  fileUnwritable: (file: string) => `不能写入 ${file}，请检查文件夹是否存在、有没有写入权限。`,
  fileTooLarge: (file: string, megabytes: number) =>
    `${file} 有 ${megabytes} MB，超过 10 MB，自评表不会这么大，请检查文件。`,
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
  scheme: (name: string) => `方案 ${name}`,
  points: (score: string, weight: string) => `${score} / ${weight} 分`,
  total: (score: string, weight: string, grade: string) => `总分 ${score} / ${weight} 分，等次：${grade}`,
  execution: '预算执行率',
  noFindings: '没有发现问题。',
  findings: (refused: number, asked: number, noted: number) =>
    `发现：不能提交 ${refused} 项，需要说明 ${asked} 项，提示 ${noted} 项`,
  written: (file: string) => `已写入 ${file}`,
}

export type CommandMessages = typeof zhCN
