import { DownloadOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Failure } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import styles from './imports.module.css'
import { TableDrop } from './table-drop.tsx'

/** One kind of table: its template, and the place to give a filled one. */
export function StartImport({ kind }: { kind: string }) {
  const { t } = useTranslation('imports')
  const { id: organizationId, unit } = useUnit()
  const go = useGo()
  const [submit, setSubmit] = useState(true)
  const start = useWrite('POST /api/imports', (run) => go(`/imports/${run.id}`))

  const template = (
    <Button icon={<DownloadOutlined />} href={`/api/imports/templates/${kind}`}>
      {t('template')}
    </Button>
  )
  return (
    <Part title={t(`kinds.${kind}.title`)} actions={template}>
      <p className="muted">{t(`kinds.${kind}.note`, { unit: unit?.shortName })}</p>
      <TableDrop
        label={t('drop')}
        busy={start.busy}
        onArrived={({ id: evidenceId }) =>
          start.send({ body: { kind, evidenceId, organizationId, submit } }).catch(() => {})
        }
      />
      {kind === 'sessions' && (
        <Checkbox
          className={styles.choice ?? ''}
          checked={submit}
          onChange={(event) => setSubmit(event.target.checked)}
        >
          {t('submitAtOnce')}
        </Checkbox>
      )}
      {start.error && <Failure error={start.error} />}
    </Part>
  )
}
