import type { Form } from '../form.ts'
import { gradeOf } from '../grade.ts'
import type { Finding, Scored } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { finding } from './finding.ts'

const SPELLINGS: Record<string, string> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  一般: '中',
  合格: '中',
  较差: '差',
  不合格: '差',
}

const gradeIn = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/\(.*?\)|\s/g, '')
    .replace(/[等档级]$/, '')
  return SPELLINGS[plain] ?? plain
}

/**
 * A printed grade that is not that of the form's own total. It follows the printed total where there is one: that this
 * total is wrong is said elsewhere.
 */
export function gradeFindings(form: Form, scheme: Scheme, scored: Omit<Scored, 'findings'>): Finding[] {
  if (form.printedGrade === undefined || scored.grade === '—') return []
  const printed = gradeIn(form.printedGrade)
  const total = form.printedTotal ?? scored.total
  const due = gradeOf(total, scheme)
  if (printed === due) return []
  const isKnown = scheme.gradeBands.some(({ grade }) => grade === printed)
  const values = { printed: form.printedGrade, grade: due, total: String(total) }
  return [
    finding(
      isKnown ? 'printed-grade-differs' : 'printed-grade-unknown',
      isKnown ? 'refuse' : 'ask',
      'total',
      'score',
      values,
    ),
  ]
}
