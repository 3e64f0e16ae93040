import { describeFinding, describeSeverity, type Finding } from '@medelge/appraisal'
import { useHint } from '#kit/hints/hint.tsx'
import { Mark } from '#kit/mark.tsx'
import { useLocale } from '../locale.ts'
import styles from './findings.module.css'
import { tones } from './tones.ts'

/** A finding as one word beside its row; the sentence is one touch away. */
export function FindingMark({ finding }: { finding: Finding }) {
  const locale = useLocale()
  const message = describeFinding(finding, locale)
  const { handlers, hint } = useHint(() => message)
  return (
    <>
      <button type="button" className={styles.mark} {...handlers}>
        <Mark tone={tones[finding.severity]}>{describeSeverity(finding.severity, locale)}</Mark>
        <span className="hidden">{message}</span>
      </button>
      {hint}
    </>
  )
}
