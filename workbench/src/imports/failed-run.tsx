import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Part } from '#kit/page/page.tsx'
import { Empty, Failure } from '#kit/states.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import type { ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'

/** Why a table could not be read or recorded, and the way to begin again. */
export function FailedRun({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  const change = useWrite('PATCH /api/imports/{id}')
  const again = () => change.send({ params: { id: run.id }, body: { again: true } }).catch(() => {})
  return (
    <>
      <Part>
        <Empty
          title={run.failure?.message ?? t('states.failed')}
          hint={t('failedHint')}
          action={
            run.mine && (
              <Button onClick={again} loading={change.busy}>
                {t('again')}
              </Button>
            )
          }
        />
        {change.error && <Failure error={change.error} />}
      </Part>
      {run.mine && run.columns.length > 0 && <ColumnMapping run={run} />}
    </>
  )
}
