import {
  describeArithmetic,
  describeFinding,
  describeRow,
  describeSeverity,
  type Form,
  type Locale,
  type Scheme,
  type Scored,
} from '@medelge/appraisal'
import { messagesOf } from './messages.ts'

function nameOf(code: string, form: Form, locale: Locale): string {
  const indicator = form.indicators.find((one) => one.code === code)
  return indicator === undefined ? describeRow(code, locale) : `${code} ${indicator.level3}`
}

/** A scored form as lines for a terminal; `remarks` say what of its file was not read. */
export function printScored(
  form: Form,
  scheme: Scheme,
  scored: Scored,
  locale: Locale,
  remarks: readonly string[] = [],
): string[] {
  const messages = messagesOf(locale)
  const rows = scored.rows.flatMap((row) => [
    `${nameOf(row.code, form, locale)}  ${messages.points(String(row.score), String(row.weight))}`,
    `    ${describeArithmetic(row.arithmetic, locale)}`,
  ])
  const groups = scored.groups.map(
    ({ name, score, weight }) =>
      `${name === 'execution' ? messages.execution : name}  ${messages.points(String(score), String(weight))}`,
  )
  const count = (severity: string) => scored.findings.filter((one) => one.severity === severity).length
  const groupNames = new Set([
    ...scored.groups.map(({ name }) => name),
    ...scheme.groups.flatMap(({ groups = [] }) => groups.map(({ name }) => name)),
  ])
  const findings = scored.findings.map((finding) => {
    const where =
      groupNames.has(finding.row) && finding.row !== 'execution'
        ? finding.row
        : nameOf(finding.row, form, locale)
    return `  [${describeSeverity(finding.severity, locale)}] ${where}：${describeFinding(finding, locale)}`
  })
  return [
    messages.heading(form.title, form.year, form.project),
    messages.kind(form.kind ?? 'project'),
    messages.scheme(scheme.name),
    '',
    ...rows,
    '',
    ...groups,
    messages.total(String(scored.total), String(scored.weight), scored.grade),
    '',
    findings.length === 0
      ? messages.noFindings
      : messages.findings(count('refuse'), count('ask'), count('note')),
    ...findings,
    ...(remarks.length === 0 ? [] : ['', messages.remarks, ...remarks.map((remark) => `  ${remark}`)]),
  ]
}

/** A scored form as JSON for other programs: the numbers, and the sentences in the chosen language. */
export function jsonOfScored(
  form: Form,
  scheme: Scheme,
  scored: Scored,
  locale: Locale,
  remarks: readonly string[] = [],
): string {
  return JSON.stringify(
    {
      title: form.title,
      year: form.year,
      project: form.project,
      kind: form.kind ?? 'project',
      scheme: scheme.name,
      total: scored.total,
      weight: scored.weight,
      grade: scored.grade,
      groups: scored.groups,
      rows: scored.rows.map((row) => ({ ...row, sentence: describeArithmetic(row.arithmetic, locale) })),
      findings: scored.findings.map((finding) => ({
        ...finding,
        sentence: describeFinding(finding, locale),
      })),
      remarks,
    },
    null,
    2,
  )
}
