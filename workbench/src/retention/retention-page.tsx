import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Beside } from '#kit/page/beside.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { DataTable } from '#kit/table/data-table.tsx'
import { useSession } from '#shell/session/session.ts'
import { KeptForever } from './kept-forever.tsx'
import type { Retention } from './retention.ts'
import { useRetentionColumns } from './use-retention-columns.tsx'

/** What is kept for how long, what the next night removes, and what is never removed. */
export function RetentionPage() {
  const { t } = useTranslation('retention')
  const { seats, root } = useSession()
  return (
    <Page title={t('title')} note={t('note')}>
      {seats.includes(root) ? <RetentionKinds /> : <p className="muted">{t('onlyRegion')}</p>}
    </Page>
  )
}

function RetentionKinds() {
  const answer = useRead('GET /api/retention')
  return (
    <Answered from={answer}>
      {(found) => (
        <Beside tell={found}>
          <KindList found={found} />
        </Beside>
      )}
    </Answered>
  )
}

function KindList({ found }: { found: Retention }) {
  const { t } = useTranslation('retention')
  const { code } = useParams()
  const { night, backups, kinds, kept } = found
  const columns = useRetentionColumns()
  return (
    <>
      <Notice tone="info" role="status" room="below" title={t('night', night)}>
        {backups === null ? t('noBackups') : t('backups', { count: backups })}
      </Notice>
      <Part flush>
        <DataTable
          caption={t('title')}
          columns={columns}
          list={{ rows: kinds, error: null, retry: () => undefined }}
          keyOf={(one) => one.code}
          to={(one) => `/retention/${one.code}`}
          current={code}
          empty={null}
        />
      </Part>
      <KeptForever kept={kept} />
    </>
  )
}
