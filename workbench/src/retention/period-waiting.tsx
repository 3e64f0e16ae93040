import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { Failure } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import type { RetentionKind } from './retention.ts'

/** A shorter period that does not hold yet: until when, and the way to take it back. */
export function PeriodWaiting({ kind }: { kind: RetentionKind }) {
  const { t } = useTranslation('retention')
  const { may } = useSession()
  const set = useWrite('PUT /api/retention/{code}')
  const { before, fromDay, code, version, unit, period } = kind
  if (before === null || fromDay === null) return null
  // What went wrong stands below.
  const undo = () =>
    void set.send({ params: { code }, body: { period: before, version } }).catch(() => undefined)
  return (
    <>
      <Notice
        tone="warning"
        role="status"
        room="below"
        title={t('waiting', {
          ...{ day: fromDay, to: t(`span.${unit}`, { count: period }) },
          from: t(`span.${unit}`, { count: before }),
        })}
        action={
          may('retention.set') && (
            <Button size="small" onClick={undo} loading={set.busy}>
              {t('takeBack')}
            </Button>
          )
        }
      />
      {set.error && <Failure error={set.error} />}
    </>
  )
}
