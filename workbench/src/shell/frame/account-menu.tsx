import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { workingAs } from '#api/sign-in-again.ts'
import { desk } from '#kit/desk.ts'
import { UserOutlined } from '#kit/icons/places.ts'
import { usePhone } from '#kit/media.ts'
import { MenuButton } from '#kit/menu/menu.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { type LookChoice, useLook } from '#theme/look.ts'
import { LanguageNote } from '../language-note.tsx'
import { isUnfinished, languages, speak } from '../messages.ts'
import { auth } from '../session/auth.ts'
import { useSession } from '../session/session.ts'

const looks: readonly LookChoice[] = ['system', 'light', 'dark']
const line = (key: string) => ({ key, line: true as const })

/** Oneself: password, second factor, devices, language, look, and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation('shell')
  const { person } = useSession()
  const { choice, choose } = useLook()
  const client = useQueryClient()
  const phone = usePhone()
  const go = useGo()
  const leave = async () => {
    await auth('sign-out', {})
    // Whoever leaves of their own accord is not asked to sign in again.
    workingAs(undefined)
    client.clear()
    location.assign(desk)
  }
  return (
    <MenuButton
      type="text"
      icon={<UserOutlined />}
      edge="end"
      label={t('account.title')}
      items={[
        { key: 'who', note: `${person.name} · ${person.organizationName}` },
        { key: 'account', text: t('account.open'), act: () => go('/account') },
        line('languages'),
        ...languages.map((language) => ({
          key: language,
          text: t(`languages.${language}`),
          act: () => speak(language),
          checked: language === i18n.language,
        })),
        ...(isUnfinished(i18n.language) ? [{ key: 'language-note', note: <LanguageNote /> }] : []),
        line('looks'),
        ...looks.map((look) => ({
          key: look,
          text: t(`looks.${look}`),
          act: () => choose(look),
          checked: look === choice,
        })),
        line('end'),
        { key: 'leave', text: t('account.leave'), act: leave },
      ]}
    >
      <span className="hidden">{t('account.title')}</span>
      {phone ? null : person.name}
    </MenuButton>
  )
}
