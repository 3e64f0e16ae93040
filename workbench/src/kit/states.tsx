import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, LineError } from '#api/api-error.ts'
import { useConnection } from '#api/connection.ts'
import { Button } from './button.tsx'
import { Notice } from './hints/notice.tsx'
import { Lines } from './hints/skeleton.tsx'
import styles from './states.module.css'

/** Nothing here yet: says so, and what to do first. */
export function Empty({ title, hint, action }: { title: ReactNode; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {hint && <p className="muted">{hint}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

/** A refusal stays one however often it is asked again, unless the server was only too busy. */
const final = (error: Error) => error instanceof ApiError && error.status < 500 && error.status !== 429

/** What happened, what is safe, what to do. */
export function Failure({ error, retry }: { error: Error; retry?: () => unknown }) {
  const { t } = useTranslation('kit')
  const connection = useConnection()
  const message =
    error instanceof ApiError
      ? error.message
      : t(error instanceof LineError ? `line.${connection}` : 'broken')
  const number = error instanceof ApiError && error.status >= 500 ? error.requestId : ''
  return (
    <Notice
      tone="error"
      title={message}
      action={
        retry &&
        !final(error) && (
          <Button size="small" onClick={() => retry()}>
            {t('retry')}
          </Button>
        )
      }
    >
      {number && <div className="small">{t('requestNumber', { number })}</div>}
    </Notice>
  )
}

/** A question and what came of it so far. */
export interface Asked<A> {
  data: A | undefined
  error: Error | null
  refetch: () => unknown
}

/** Shows what was asked for, or the shape of it while it comes, or what went wrong. */
export function Answered<A>({
  from,
  lines = 6,
  children,
}: {
  from: Asked<A>
  lines?: number
  children: (answer: A) => ReactNode
}) {
  if (from.data !== undefined) return children(from.data)
  if (from.error) return <Failure error={from.error} retry={from.refetch} />
  return <Loading lines={lines} />
}

export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation('kit')
  return (
    <div className={styles.loading} role="status" aria-busy>
      <span className="hidden">{t('loading')}</span>
      <Lines count={lines} />
    </div>
  )
}
