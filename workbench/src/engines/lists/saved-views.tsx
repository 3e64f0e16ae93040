import { StarOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ManageViews } from './manage-views.tsx'
import { SaveView } from './save-view.tsx'
import type { ListViews, View, ViewFacts } from './use-list-views.ts'

/** Filters, order and columns one comes back to: saved under a name for this person, and shared by copying the address. */
export function SavedViews({
  own,
  facts,
  show,
}: {
  own: ListViews
  /** The list as it stands now. */
  facts: () => ViewFacts
  show: (view: View) => void
}) {
  const { t } = useTranslation('kit')
  const { message } = App.useApp()
  const [open, setOpen] = useState<'save' | 'manage'>()
  const close = () => setOpen(undefined)
  const share = async () => {
    await navigator.clipboard?.writeText(location.href)
    message.success(t('views.copied'))
  }

  const { views, opening } = own
  const some = views.length > 0
  const items: MenuProps['items'] = [
    ...views.map((view) => ({
      key: view.id,
      label: view.id === opening?.id ? t('views.opens', { name: view.name }) : view.name,
      onClick: () => show(view),
    })),
    ...(some ? [{ type: 'divider' as const }] : []),
    { key: '+', label: t('views.save'), onClick: () => setOpen('save') },
    { key: 'share', label: t('views.share'), onClick: share },
    ...(some ? [{ key: '-', label: t('views.manage'), onClick: () => setOpen('manage') }] : []),
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" icon={<StarOutlined />}>
          {t('views.title')}
        </Button>
      </Dropdown>
      {open === 'save' && <SaveView own={own} facts={facts()} onClose={close} />}
      {open === 'manage' && <ManageViews own={own} onClose={close} />}
    </>
  )
}
