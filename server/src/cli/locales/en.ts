import type { CommandMessages } from './zh-CN.ts'

export const en: CommandMessages = {
  usage: `Usage:
  npm run medelge -- appraise FORM.json|FORM.xlsx [--scheme SCHEME.json|NAME] [--json] [--out FORM.docx|FORM.xlsx] [--locale en]
                         [--form NUMBER] [--weights scores|even|hand]
  npm run medelge -- appraise convert OLD.json|OLD.xlsx [NEW.json]
  npm run medelge -- check TABLE.csv|TABLE.xlsx [--json] [--lang en]
  npm run medelge -- backup DIR [--keep N] [--programs FOLDER]   a backup of the platform, running or not
  npm run medelge -- restore DIR [--at TIME] [--data DIR]        everything back into an empty data folder
  npm run medelge -- restore DIR --files [--data DIR]            only files of evidence that are gone or damaged
  npm run medelge -- restore ARCHIVE --until TIME [--data DIR]   the database as it stood at a moment, from an archive of its log
  npm run medelge -- verify [--files] [--known PLACE:DIGEST]      ledger, audit trail (with an end noted earlier), sealed values and files of evidence
  npm run medelge -- verify --backup DIR [--at TIME]             whether a backup is whole
  npm run medelge -- rotate-key [--data DIR]                     another key for sealed personal data, while the platform runs
  npm run medelge -- rotate-key --lost [--data DIR]              the key is gone for good: empty what nobody can open any more
  npm run medelge -- reset-administrator [ACCOUNT] [--data DIR]  a new password for an administrator locked out

appraise scores a form: every row with its arithmetic, the total, the grade and what was found; exit code 1 when a
finding refuses the form, 2 when a file cannot be read. appraise convert turns a published layout or an .xlsx form into the
format of docs/appraisal-form.md. Names of schemes: national (10+50+30+10), twenty-eighty (20+80), ten-ninety (10+90),
cost-group (cost at the first level). Of a workbook with several forms, --form 2 reads the second; for one without a
column of points, --weights scores takes them from the scores, --weights even shares 50, 30 and 10 evenly among the rows of
output, benefit and satisfaction, and --weights hand leaves them 0.
check looks for figures of a table that contradict each other, and says where, why it may be and what to ask, in Chinese
or with --lang en in English;exit code 1 when it finds any, 2 when a file cannot be read. The rules are in docs/consistency.md.`,
  unknownCommand: (name) => `There is no command “${name}”.`,
  unknownOption: (option) => `Unknown option: ${option}`,
  fileCount: 'Give one form file.',
  fileMissing: (file) => `There is no file ${file}; check the path.`,
  fileUnreadable: (file) => `${file} cannot be read; check that it is a file and that you may read it.`,
  fileUnwritable: (file) =>
    `${file} cannot be written; check that the folder exists and that you may write there.`,
  fileTooLarge: (file, megabytes, most) =>
    `${file} has ${megabytes} MB, more than ${most} MB; no table is that large, check the file.`,
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
  kind: (kind) =>
    `Kind of form: ${{ project: 'project', department: 'department as a whole', transfer: 'transfer payment or special fund' }[kind]}`,
  scheme: (name) => `Scheme ${name}`,
  points: (score, weight) => `${score} / ${weight} points`,
  total: (score, weight, grade) => `Total ${score} / ${weight} points, grade: ${grade}`,
  execution: 'Budget execution',
  noFindings: 'Nothing found.',
  findings: (refused, asked, noted) => `Found: ${refused} refused, ${asked} to answer, ${noted} to note`,
  remarks: 'How the file was read:',
  formNumber: (given) => `--form is a number from 1, not “${given}”.`,
  weightsUnknown: (given) => `--weights is scores, even or hand, not “${given}”.`,
  written: (file) => `Written: ${file}`,
  noTable: (file) => `${file} is no table that can be read. Save it as .xlsx, or as .csv in UTF-8.`,
  tableTooLong: (file, rows) => `${file} has more than ${rows} rows; split it into several files.`,
  tableProblem: {
    'no-metric': (file) =>
      `${file} has no column that names metrics; its headings should say “metric” and “value”.`,
    'no-value': (file) => `${file} has no column of values; its headings should say “value”.`,
    'no-rows': (file) => `${file} has headings and no rows.`,
    'no-numbers': (file) => `${file} has no numbers in its column of values.`,
  },
  noContradictions: (file, figures) => `${file}: ${figures} figures read, no contradiction found.`,
  contradictions: (file, figures, errors, warnings, notes) =>
    `${file}: ${figures} figures read; ${errors} contradictions, ${warnings} doubts, ${notes} notes.`,
  severity: { error: 'contradiction', warning: 'doubt', note: 'note' },
  ask: 'Ask: ',
  morePlaces: (count) => `… and ${count} more`,
}
