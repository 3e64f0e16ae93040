import { describeArithmetic, type Finding, type Scored } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { FindingMark } from './findings/finding-mark.tsx'
import { useLocale } from './locale.ts'
import styles from './margin-line.module.css'

/** How a row's score came about, and what is open about it. */
export function MarginLine({
  code,
  scored,
  findings,
}: {
  code: string
  scored: Scored
  findings: readonly Finding[]
}) {
  const locale = useLocale()
  const row = scored.rows.find((one) => one.code === code)
  return (
    <div className={styles.line}>
      {code === 'total' ? <TotalLine scored={scored} /> : null}
      {row && <span className="muted">{describeArithmetic(row.arithmetic, locale)}</span>}
      {findings.map((finding) => (
        <FindingMark key={`${finding.code}-${finding.field}`} finding={finding} />
      ))}
    </div>
  )
}

function TotalLine({ scored }: { scored: Scored }) {
  const { t } = useTranslation('appraisals')
  const parts = scored.groups.map((group) => group.score).join(' + ')
  return <span className="muted">{t('sum', { parts, total: scored.total, grade: scored.grade })}</span>
}
