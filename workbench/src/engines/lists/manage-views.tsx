import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DeleteOutlined } from '#kit/icons/acts.ts'
import { message } from '#kit/say/say.ts'
import { useUndo } from '#kit/use-undo.tsx'
import styles from './manage-views.module.css'
import type { ListViews, View } from './use-list-views.ts'

/** One's views of a list: their names, which one it opens with, and the way to forget one. */
export function ManageViews({ own, onClose }: { own: ListViews; onClose: () => void }) {
  const { t } = useTranslation('kit')
  return (
    <Dialog title={t('views.manage')} onClose={onClose}>
      {own.views.length === 0 && <p className="muted">{t('views.none')}</p>}
      <ul className={styles.views}>
        {own.views.map((view) => (
          <OneView key={view.id} view={view} own={own} />
        ))}
      </ul>
    </Dialog>
  )
}

function OneView({ view, own }: { view: View; own: ListViews }) {
  const { t } = useTranslation('kit')
  const undo = useUndo()
  const { name } = view
  const opens = own.opening?.id === view.id
  const said = (work: Promise<unknown>) => work.catch((error: Error) => void message.error(error.message))
  const rename = (next: string) => {
    if (next.trim() && next.trim() !== name) void said(own.rename(view, next))
  }
  const restore = async () => {
    const { filters, order, columns } = view
    const { id } = await own.save(name, { filters, order, columns })
    if (opens) own.choose({ defaultView: id })
  }
  const remove = async () => {
    await own.remove(view)
    undo(t('views.forgotten', { name }), () => said(restore()))
  }
  return (
    <li className={styles.view}>
      <Input
        key={name}
        aria-label={t('views.rename', { name })}
        defaultValue={name}
        maxLength={20}
        onBlur={({ target }) => rename(target.value)}
        onPressEnter={({ currentTarget }) => rename(currentTarget.value)}
      />
      <Checkbox
        className={cx(styles.opens)}
        checked={opens}
        aria-label={t('views.openWith', { name })}
        onChange={({ target }) => own.choose({ defaultView: target.checked ? view.id : null })}
      >
        {t('views.openWithShort')}
      </Checkbox>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('views.forget', { name })}
        onClick={() => void said(remove())}
      />
    </li>
  )
}
