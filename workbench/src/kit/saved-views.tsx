import { StarOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Input, type MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keep, kept } from './memory.ts'

type Wishes = Record<string, string | undefined>
interface View {
  label: string
  wishes: Record<string, string | null>
}

/** Filters one comes back to: saved under a name in this browser, and shared by copying the address. */
export function SavedViews({
  name,
  wishes,
  wish,
}: {
  name: string
  wishes: Wishes
  wish: (change: object) => void
}) {
  const { t } = useTranslation('kit')
  const { modal, message } = App.useApp()
  const [views, setViews] = useState<View[]>(() => kept<View[]>(`views.${name}`) ?? [])
  const store = (next: View[]) => {
    keep(`views.${name}`, next)
    setViews(next)
  }

  const save = () => {
    let label = ''
    modal.confirm({
      title: t('views.save'),
      icon: null,
      content: (
        <Input
          autoFocus
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          maxLength={20}
          onChange={(event) => {
            label = event.target.value
          }}
        />
      ),
      onOk: () => {
        const asked = Object.fromEntries(Object.entries(wishes).map(([key, value]) => [key, value ?? null]))
        if (label.trim()) store([...views.filter((view) => view.label !== label), { label, wishes: asked }])
      },
    })
  }
  const share = async () => {
    await navigator.clipboard?.writeText(location.href)
    message.success(t('views.copied'))
  }

  const items: MenuProps['items'] = [
    ...views.map((view) => ({ key: view.label, label: view.label, onClick: () => wish(view.wishes) })),
    ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: '+', label: t('views.save'), onClick: save },
    { key: 'share', label: t('views.share'), onClick: share },
    ...(views.length > 0 ? [{ key: '-', label: t('views.forget'), onClick: () => store([]) }] : []),
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<StarOutlined />}>
        {t('views.title')}
      </Button>
    </Dropdown>
  )
}
