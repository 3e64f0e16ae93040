import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { pushLayer } from './keys/layers.ts'
import { withSay } from './say/say.ts'

/** Asks before a action that is hard to undo: what will happen, and a button that says it. Resolves to the answer. */
export function useConfirm() {
  const { t } = useTranslation('kit')
  return (question: {
    title: string
    content?: ReactNode
    yes: string
    danger?: boolean
  }): Promise<boolean> =>
    withSay(
      ({ modal }) =>
        new Promise<boolean>((resolve) => {
          const answer = (yes: boolean) => {
            lift()
            resolve(yes)
          }
          const dialog = modal.confirm({
            title: question.title,
            content: question.content,
            okText: question.yes,
            cancelText: t('cancel'),
            icon: null,
            // Esc belongs to the layers.
            keyboard: false,
            okButtonProps: { danger: question.danger ?? false },
            onOk: () => answer(true),
            onCancel: () => answer(false),
          })
          const close = () => {
            dialog.destroy()
            answer(false)
          }
          const lift = pushLayer({ covers: true, close })
        }),
    )
}
