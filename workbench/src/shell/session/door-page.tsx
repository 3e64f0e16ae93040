import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { useTitle } from '#kit/page.tsx'
import { type Language, languages, speak } from '../words.ts'
import styles from './door-page.module.css'

/** The calm page before the workbench: the name in both scripts, and one thing to do. */
export function DoorPage({
  title,
  note,
  children,
}: {
  title: string
  note?: ReactNode
  children: ReactNode
}) {
  const { t, i18n } = useTranslation('shell')
  useTitle(title)
  return (
    <main className={styles.page}>
      <div className={styles.name}>
        <div className={cx('mongolian', styles.mongolian)} lang="mn-Mong">
          {t('nameMongolian')}
        </div>
        <div>
          <p className={styles.chinese}>{t('name')}</p>
          <p className={styles.motto}>{t('motto')}</p>
        </div>
      </div>
      <div className={styles.box}>
        <h1>{title}</h1>
        {note && <p className="muted">{note}</p>}
        <div className={styles.content}>{children}</div>
      </div>
      <footer className={styles.foot}>
        {languages.map((language: Language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => speak(language)}
          >
            {t(`languages.${language}`)}
          </button>
        ))}
      </footer>
    </main>
  )
}
