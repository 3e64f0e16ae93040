import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import type { Hit } from '../noun.ts'
import styles from './search-all.module.css'

/** One record found: what it is called, and what tells it from others. */
export function Result({ hit }: { hit: Hit }) {
  const { t, i18n } = useTranslation('shell')
  const former = hit.foundBy && t('finding.formerly', { name: hit.foundBy })
  const notes = [former, hit.note, hit.past && t('finding.past')].filter(Boolean)
  return (
    <span className={cx(styles.found, hit.past && 'muted')}>
      <span>{(i18n.language === 'en' && hit.titleEn) || hit.title}</span>
      <span className="muted small">{notes.join(' · ')}</span>
    </span>
  )
}
