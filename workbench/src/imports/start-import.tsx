import { useState } from 'react'
import { onServer } from '#api/prefix.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Tick } from '#kit/controls/tick.tsx'
import { DownloadOutlined } from '#kit/icons/acts.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Failure } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { wordOf } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'
import { TableDrop } from './table-drop.tsx'

/** One kind of table: its template, and the place to give a filled one. */
export function StartImport({ kind, title, note }: { kind: string; title?: string; note?: string }) {
  const { t } = useImportWords()
  const { id: organizationId, unit } = useUnit()
  const go = useGo()
  const [submit, setSubmit] = useState(true)
  const start = useWrite('POST /api/imports', (run) => go(`/imports/${run.id}`))

  const template = (
    <Button icon={<DownloadOutlined />} href={onServer(`/api/imports/templates/${kind}`)}>
      {t('template')}
    </Button>
  )
  return (
    <Part title={title ?? t(`kinds.${kind}.title`)} actions={template}>
      <p className="muted">{note ?? t(`kinds.${kind}.note`, { unit: unit?.shortName })}</p>
      <TableDrop
        label={t('drop')}
        busy={start.busy}
        onArrived={({ id: evidenceId }) =>
          start.send({ body: { kind, evidenceId, organizationId, submit } }).catch(() => {})
        }
      />
      {(kind === 'sessions' || wordOf(kind) === 'register') && (
        <div className={styles.choice}>
          <Tick checked={submit} onChange={setSubmit}>
            {t('submitAtOnce')}
          </Tick>
        </div>
      )}
      {start.error && <Failure error={start.error} />}
    </Part>
  )
}
