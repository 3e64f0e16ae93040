import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StarOutlined } from '#kit/icons/acts.ts'
import { onTop } from '#kit/later/on-top.ts'
import { MenuButton, type MenuItem } from '#kit/menu/menu.tsx'
import { message } from '#kit/say/say.ts'
import type { ListViews, View, ViewFacts } from './use-list-views.ts'

const ManageViews = onTop(() => import('./manage-views.tsx'), 'ManageViews')
const SaveView = onTop(() => import('./save-view.tsx'), 'SaveView')

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
  const [open, setOpen] = useState<'save' | 'manage'>()
  const close = () => setOpen(undefined)
  const share = async () => {
    await navigator.clipboard?.writeText(location.href)
    message.success(t('views.copied'))
  }

  const { views, opening } = own
  const some = views.length > 0
  const items: MenuItem[] = [
    ...views.map((view) => ({
      key: view.id,
      text: view.id === opening?.id ? t('views.opens', { name: view.name }) : view.name,
      act: () => show(view),
    })),
    ...(some ? [{ key: 'line', line: true as const }] : []),
    { key: '+', text: t('views.save'), act: () => setOpen('save') },
    { key: 'share', text: t('views.share'), act: share },
    ...(some ? [{ key: '-', text: t('views.manage'), act: () => setOpen('manage') }] : []),
  ]
  return (
    <>
      <MenuButton type="text" icon={<StarOutlined />} edge="end" label={t('views.title')} items={items}>
        {t('views.title')}
      </MenuButton>
      {open === 'save' && <SaveView own={own} facts={facts()} onClose={close} />}
      {open === 'manage' && <ManageViews own={own} onClose={close} />}
    </>
  )
}
