import { Typography } from 'antd'
import { Dialog } from '#kit/dialog.tsx'
import { Facts } from '#kit/facts.tsx'
import { Notice } from '#kit/hints/notice.tsx'

/** A secret that is shown now and kept nowhere; none where the network lost the first answer. */
export function OnceSecret({
  title,
  label,
  secret,
  note,
  lost,
  onClose,
}: {
  title: string
  label: string
  secret: string | null
  note: string
  lost: string
  onClose: () => void
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      {secret !== null && (
        <Facts
          items={[
            [
              label,
              <Typography.Text key="secret" copyable code style={{ overflowWrap: 'anywhere' }}>
                {secret}
              </Typography.Text>,
            ],
          ]}
        />
      )}
      <Notice
        tone={secret === null ? 'error' : 'warning'}
        title={secret === null ? lost : note}
        room="above"
      />
    </Dialog>
  )
}
