import { UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { workingAs } from '#api/sign-in-again.ts'
import { desk } from '#kit/desk.ts'
import { usePhone } from '#kit/media.ts'
import { useGo } from '#kit/nav-link.tsx'
import { type LookChoice, useLook } from '#theme/look.ts'
import { LanguageNote } from '../language-note.tsx'
import { isUnfinished, type Language, languages, speak } from '../messages.ts'
import { auth } from '../session/auth.ts'
import { useSession } from '../session/session.ts'

const looks: readonly LookChoice[] = ['system', 'light', 'dark']

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
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${person.name} · ${person.organizationName}` },
    { key: 'account', label: t('account.open'), onClick: () => go('/account') },
    { type: 'divider' },
    ...languages.map((language: Language) => ({
      key: language,
      label: t(`languages.${language}`),
      onClick: () => speak(language),
    })),
    ...(isUnfinished(i18n.language)
      ? [{ key: 'language-note', type: 'group' as const, label: <LanguageNote /> }]
      : []),
    { type: 'divider' },
    ...looks.map((look) => ({ key: look, label: t(`looks.${look}`), onClick: () => choose(look) })),
    { type: 'divider' },
    { key: 'leave', label: t('account.leave'), onClick: leave },
  ]
  return (
    <Dropdown
      menu={{ items, selectable: true, selectedKeys: [i18n.language, choice] }}
      trigger={['click']}
      placement="bottomRight"
    >
      <Button type="text" icon={<UserOutlined />}>
        <span className="hidden">{t('account.title')}</span>
        {phone ? null : person.name}
      </Button>
    </Dropdown>
  )
}
