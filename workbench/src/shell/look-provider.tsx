import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_GB'
import zh from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMedia, usePhone } from '#kit/media.ts'
import { keep, kept } from '#kit/memory.ts'
import '#theme/calendar.ts'
import { Look, type LookChoice } from '#theme/look.ts'
import { themeOf } from '#theme/theme.ts'
import { layTokens, type Tone } from '#theme/tokens.ts'

/** Lays the look over everything below it, and keeps the wish. */
export function LookProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<LookChoice>(() => kept<LookChoice>('look') ?? 'system')
  const night = useMedia('(prefers-color-scheme: dark)')
  const phone = usePhone()
  const { i18n } = useTranslation()
  const tone: Tone = choice === 'system' ? (night ? 'dark' : 'light') : choice

  useEffect(() => layTokens(tone), [tone])
  const theme = useMemo(() => themeOf(tone), [tone])
  const look = useMemo(
    () => ({
      tone,
      choice,
      choose: (next: LookChoice) => {
        keep('look', next)
        setChoice(next)
      },
    }),
    [tone, choice],
  )
  return (
    <Look value={look}>
      <ConfigProvider
        theme={theme}
        locale={i18n.language === 'en' ? en : zh}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: (label, { required }) => (required ? label : <Optional>{label}</Optional>) }}
      >
        {/* At the foot, where no title is; on a phone above the bar of places. */}
        <App
          message={{ top: phone ? 'calc(100dvh - 220px)' : 'calc(100dvh - 160px)', maxCount: 3 }}
          notification={{ bottom: phone ? 72 : 24 }}
        >
          {children}
        </App>
      </ConfigProvider>
    </Look>
  )
}

/** Most fields must be filled, so the few that need not are the ones that say so. */
function Optional({ children }: { children: ReactNode }) {
  const { t } = useTranslation('kit')
  return (
    <>
      {children} <span className="muted">{t('optional')}</span>
    </>
  )
}
