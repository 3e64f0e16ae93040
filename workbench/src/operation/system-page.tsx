import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { HealthParts } from './health-parts.tsx'

const tones = { green: 'success', yellow: 'warning', red: 'error' } as const

/** Whether everything is well. Asked again every minute, since whoever waits for room on a disk keeps the page open. */
export function SystemPage() {
  const { t } = useTranslation('operation')
  const { seats, root } = useSession()
  return (
    <Page title={t('title')} note={t('note')}>
      {seats.includes(root) ? <SystemHealth /> : <p className="muted">{t('onlyRegion')}</p>}
    </Page>
  )
}

function SystemHealth() {
  const { t } = useTranslation('operation')
  const answer = useRead('GET /api/system-health', {}, { refetchInterval: 60_000 })
  return (
    <Answered from={answer}>
      {({ light, at, version, parts }) => (
        <>
          <Notice
            tone={tones[light]}
            role="status"
            room="below"
            title={t(`whole.${light}`)}
            action={
              <Button size="small" onClick={() => void answer.refetch()}>
                {t('again')}
              </Button>
            }
          />
          <Part flush>
            <HealthParts parts={parts} />
          </Part>
          <p className="muted small">{t('as', { at: moment(at), version })}</p>
        </>
      )}
    </Answered>
  )
}
