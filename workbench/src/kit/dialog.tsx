import { Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import { Controls } from '#theme/controls.tsx'
import { Covering, useLayer } from './keys/layers.ts'
import { usePhone } from './media.ts'

/**
 * A small form on top of the page; Esc closes it. The form brings its own buttons, and the dialog the look of its
 * controls: the screen below may do without.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const layer = useLayer({ covers: true, close: onClose })
  const body = useRef<HTMLDivElement>(null)
  // A field's own autoFocus comes too early, before the dialog stands in the page; then the closing cross gets it. On a
  // phone the keys would cover what there is to choose.
  const phone = usePhone()
  const begin = (open: boolean) => {
    if (open && !phone) body.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }
  return (
    <Controls>
      <Modal
        title={title}
        open
        footer={null}
        keyboard={false}
        onCancel={onClose}
        afterOpenChange={begin}
        destroyOnHidden
        width={520}
      >
        <Covering value={layer}>
          <div ref={body}>{children}</div>
        </Covering>
      </Modal>
    </Controls>
  )
}
