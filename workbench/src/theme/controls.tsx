import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import chinese from 'antd/locale/zh_CN'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from './look.ts'
import { themeOf } from './theme.ts'

const Inside = createContext(false)

/** The look and the words of the component library, for all of its controls below; once, however often it is wrapped. */
export function Controls({ children }: { children: ReactNode }) {
  return use(Inside) ? children : <Provider>{children}</Provider>
}

function Provider({ children }: { children: ReactNode }) {
  const { tone } = useLook()
  const { t, i18n } = useTranslation('kit')
  const theme = useMemo(() => themeOf(tone), [tone])
  return (
    <Inside value={true}>
      <ConfigProvider
        theme={theme}
        locale={useWords(i18n.language)}
        button={{ autoInsertSpace: false }}
        form={{
          // Most fields must be filled, so the few that need not are the ones that say so.
          requiredMark: (label, { required }) =>
            required ? (
              label
            ) : (
              <>
                {label} <span className="muted">{t('optional')}</span>
              </>
            ),
        }}
      >
        {children}
      </ConfigProvider>
    </Inside>
  )
}

/** What calendars and choices say of themselves; Chinese until another language has come. */
function useWords(language: string): Locale {
  const [english, setEnglish] = useState<Locale>()
  const wanted = language === 'en' && !english
  useEffect(() => {
    if (!wanted) return
    import('antd/locale/en_GB').then(
      ({ default: words }) => setEnglish(words),
      () => undefined,
    )
  }, [wanted])
  return (language === 'en' && english) || chinese
}
