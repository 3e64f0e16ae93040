import type { CommandMessages } from './zh-CN.ts'

export const en: CommandMessages = {
  usage: `Usage:
  npm run medelge -- appraise FORM.json|FORM.xlsx [--scheme SCHEME.json|NAME] [--json] [--out FORM.docx|FORM.xlsx] [--locale en]
  npm run medelge -- appraise convert OLD.json|OLD.xlsx [NEW.json]

The first scores a form: every row with its arithmetic, the total, the grade and what was found; exit code 1 when a
finding refuses the form, 2 when a file cannot be read. The second turns a published layout or an .xlsx form into the
format of docs/appraisal-form.md. Names of schemes: national (10+50+30+10), twenty-eighty (20+80), ten-ninety (10+90),
cost-group (cost at the first level).`,
  unknownCommand: (name) => `There is no command “${name}”.`,
  unknownOption: (option) => `Unknown option: ${option}`,
  fileCount: 'Give one form file.',
  fileMissing: (file) => `There is no file ${file}; check the path.`,
  fileUnreadable: (file) => `${file} cannot be read; check that it is a file and that you may read it.`,
  fileUnwritable: (file) =>
    `${file} cannot be written; check that the folder exists and that you may write there.`,
  fileTooLarge: (file, megabytes) =>
    `${file} has ${megabytes} MB, more than 10 MB; no form is that large, check the file.`,
  fileEmpty: (file) => `${file} is empty; check it.`,
  notJson: (file, line, column) =>
    `${file} is not JSON: look near line ${line}, column ${column} for commas, quotes and brackets.`,
  notText: (file: string) =>
    `${file} is neither an .xlsx workbook nor JSON in UTF-8. Check whether it is the right file; save text as UTF-8.`,
  schemeUnknown: (name: string, names: string) =>
    `There is no scheme called ${name}. Known: ${names}; or give the path of a scheme file.`,
  problems: (file, count) => `${file} needs ${count} correction${count === 1 ? '' : 's'}:`,
  moreProblems: (count) => `  … and ${count} more`,
  outFormat: (file) => `--out must end in .docx or .xlsx, not ${file}.`,
  heading: (title, year, project) => `${title} (${year})  ${project}`,
  scheme: (name) => `Scheme ${name}`,
  points: (score, weight) => `${score} / ${weight} points`,
  total: (score, weight, grade) => `Total ${score} / ${weight} points, grade: ${grade}`,
  execution: 'Budget execution',
  noFindings: 'Nothing found.',
  findings: (refused, asked, noted) => `Found: ${refused} refused, ${asked} to answer, ${noted} to note`,
  written: (file) => `Written: ${file}`,
}
