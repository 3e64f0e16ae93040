import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#kit/dialog.tsx'
import { Facts } from '#kit/facts.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import type { PersonRow } from './people-columns.tsx'

/** The password for the next sign-in. It is written down nowhere else. */
export function OncePassword({
  person,
  password,
  onClose,
}: {
  person: PersonRow
  password: string
  onClose: () => void
}) {
  const { t } = useTranslation('people')
  return (
    <Dialog title={t('once.title', { name: person.name })} onClose={onClose}>
      <Facts
        items={[
          [
            t('account'),
            <Typography.Text key="account" copyable>
              {person.account}
            </Typography.Text>,
          ],
          [
            t('once.password'),
            <Typography.Text key="password" copyable strong>
              {password}
            </Typography.Text>,
          ],
        ]}
      />
      <Notice tone="warning" title={t('once.note')} room="above" />
    </Dialog>
  )
}
