import { describeFinding, describeSeverity, type Finding, type Form } from '@medelge/appraisal'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { useLocale } from '../locale.ts'
import styles from './findings.module.css'
import { tones } from './tones.ts'
import { useRowName } from './use-row-name.ts'

const SHORT = 5

/** What is wrong or open in a form, the gravest first; a touch leads to its row. */
export function FindingsList({
  findings,
  form,
  onJump,
}: {
  findings: readonly Finding[]
  form: Form
  onJump: (row: string) => void
}) {
  const { t } = useTranslation('appraisals')
  const locale = useLocale()
  const nameOf = useRowName(form)
  const [whole, setWhole] = useState(false)
  if (findings.length === 0) return null
  const shown = whole ? findings : findings.slice(0, SHORT)
  return (
    <Part title={t('findings', { n: findings.length })}>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <li key={`${finding.row}-${finding.code}-${finding.field}`}>
            <button type="button" className={styles.finding} onClick={() => onJump(finding.row)}>
              <Mark tone={tones[finding.severity]}>{describeSeverity(finding.severity, locale)}</Mark>
              <span className={styles.row}>{nameOf(finding.row)}</span>
              <span className={styles.words}>{describeFinding(finding, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > SHORT && (
        <Button type="link" size="small" onClick={() => setWhole(!whole)}>
          {t(whole ? 'findingsFewer' : 'findingsAll', { n: findings.length })}
        </Button>
      )}
    </Part>
  )
}
