import { createContext, type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { useTitle } from '#kit/page/page.tsx'
import { LanguageNote } from '../language-note.tsx'
import { type Language, languages, speak } from '../messages.ts'
import styles from './auth-page.module.css'

/** Whether the door is a page of its own or lies over the one that stands open. */
export const AuthFrame = createContext<'page' | 'layer'>('page')

interface NavLinkProps {
  title: string
  note?: ReactNode
  children: ReactNode
}

export function AuthPage(props: NavLinkProps) {
  return use(AuthFrame) === 'layer' ? <AuthLayer {...props} /> : <WholePage {...props} />
}

function AuthLayer({ title, note, children }: NavLinkProps) {
  return (
    <div>
      {title && <h2>{title}</h2>}
      {note && <p className="muted">{note}</p>}
      <div className={styles.content}>{children}</div>
    </div>
  )
}

/** The calm page before the workbench: the name in both scripts, and one thing to do. */
function WholePage({ title, note, children }: NavLinkProps) {
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
        <LanguageNote />
      </footer>
    </main>
  )
}
