import { moment, today } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import styles from '../rules/rules.module.css'
import type { FrameVersion } from './frame-draft.ts'
import { useFrameWords } from './frame-words.ts'

/** Every version of a frame, the newest first. */
export function FrameVersions({ versions }: { versions: readonly FrameVersion[] }) {
  const { t } = useFrameWords()
  const holds = versions.findLast(({ since }) => since <= today())
  return (
    <Part title={t('versions')}>
      <ul className={styles.versions}>
        {versions.toReversed().map(({ version, since, parts, ended, reason, madeByName, madeAt }) => (
          <li key={version}>
            <strong>{t('version', { version })}</strong>{' '}
            {since === '1900-01-01' ? t('always') : t('from', { day: since })}{' '}
            {version === holds?.version && <Mark tone="grass">{t('now')}</Mark>}
            {since > today() && <Mark tone="ochre">{t('later')}</Mark>}
            {ended && <Mark>{t('ended')}</Mark>}
            <div>{parts.map(({ name }) => name).join('、')}</div>
            <div className="muted small">
              {madeByName ? t('by', { name: madeByName, at: moment(madeAt) }) : t('shipped')} {reason}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}
