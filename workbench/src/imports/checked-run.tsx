import { Checkbox } from 'antd'
import { Button } from '#kit/button.tsx'
import { exact } from '#kit/format.ts'
import { Failure } from '#kit/states.tsx'
import { CarryOut } from './carry-out.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { useConfirmed } from './confirmed.ts'
import { Corrections, Findings, MendCell } from './findings.tsx'
import type { ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'
import { RecordedBefore } from './outcome.tsx'
import { Preview } from './preview.tsx'
import { UnknownWords } from './unknown-words.tsx'
import { useMending } from './use-mending.ts'

/** A table looked through: what to choose, to correct and to confirm, then the step that records it. */
export function CheckedRun({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  const mend = useMending(run)
  const confirmed = useConfirmed(run)
  return (
    <>
      {run.mine && <CarryOut run={run} confirmed={confirmed} />}
      <RecordedBefore run={run} />
      {run.mine && <UnknownWords run={run} mend={mend} />}
      <Findings
        title={t('problems', { n: exact(run.problemCount) })}
        hint={t('problemsHint')}
        list={run.problems}
        count={run.problemCount}
        {...(run.mine ? { actions: (one) => <MendCell finding={one} run={run} mend={mend} /> } : {})}
      />
      {mend.count > 0 && (
        <div className={styles.apply} role="status">
          <Button type="primary" loading={mend.busy} onClick={mend.apply}>
            {t('apply', { n: mend.count })}
          </Button>
        </div>
      )}
      {mend.error && <Failure error={mend.error} />}
      {run.mine && <Corrections run={run} mend={mend} />}
      <Findings
        title={t('questions', { n: exact(run.questionCount) })}
        hint={t('questionsHint')}
        list={run.questions}
        count={run.questionCount}
        {...(run.mine
          ? {
              actions: (one) => (
                <Checkbox
                  aria-label={t('isSoRow', { row: one.row })}
                  checked={confirmed.has(one)}
                  disabled={confirmed.hasKind(one.code)}
                  onChange={(event) => confirmed.set(one, event.target.checked)}
                >
                  {t('isSo')}
                </Checkbox>
              ),
            }
          : {})}
      />
      {run.mine && run.columns.length > 0 && <ColumnMapping run={run} />}
      <Preview run={run} />
    </>
  )
}
