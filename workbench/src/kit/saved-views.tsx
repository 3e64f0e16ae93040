import { StarOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Input, type MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from './confirm.ts'
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
  const { message } = App.useApp()
  const confirm = useConfirm()
  const [views, setViews] = useState<View[]>(() => kept<View[]>(`views.${name}`) ?? [])
  const store = (next: View[]) => {
    keep(`views.${name}`, next)
    setViews(next)
  }

  const save = async () => {
    let label = ''
    const sure = await confirm({
      title: t('views.save'),
      yes: t('views.keep'),
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
    })
    if (!sure || !label.trim()) return
    const asked = Object.fromEntries(Object.entries(wishes).map(([key, value]) => [key, value ?? null]))
    store([...views.filter((view) => view.label !== label), { label, wishes: asked }])
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
