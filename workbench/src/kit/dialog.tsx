import { Modal } from 'antd'
import type { ReactNode } from 'react'

/** A small form on top of the page; Esc closes it. The form brings its own buttons. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Modal title={title} open footer={null} onCancel={onClose} destroyOnHidden width={520}>
      {children}
    </Modal>
  )
}
