import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTitle } from '#kit/page/page.tsx'
import { type Language, languages, speak } from '#shell/messages.ts'
import { useRegisterWords } from '../register-words.ts'
import styles from './enroll.module.css'

// Below 16 px a phone enlarges the page as soon as somebody goes to a field.
const look = { token: { fontSize: 16, controlHeight: 44, controlHeightLG: 48, fontSizeLG: 17 } }

/** A page for whoever comes: one column, no frame, large enough for a thumb. */
export function OpenPage({ title, above, children }: { title: string; above?: string; children: ReactNode }) {
  const { t } = useRegisterWords()
  const { t: shell, i18n } = useTranslation('shell')
  useTitle(title)
  return (
    <ConfigProvider theme={look}>
      <main className={styles.page}>
        <header className={styles.head}>
          <p className={styles.above}>{above ?? shell('name')}</p>
          <h1>{title}</h1>
        </header>
        {children}
        <footer className={styles.foot}>
          <span>{t('enroll.foot', { name: shell('name') })}</span>
          {languages.map((language: Language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={i18n.language === language}
              onClick={() => void speak(language)}
            >
              {shell(`languages.${language}`)}
            </button>
          ))}
        </footer>
      </main>
    </ConfigProvider>
  )
}
