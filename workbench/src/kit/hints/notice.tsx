import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { CheckCircleFilled } from '../icons/acts.ts'
import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '../icons/places.ts'
import styles from './notice.module.css'

const signs = {
  error: CloseCircleFilled,
  warning: ExclamationCircleFilled,
  info: InfoCircleFilled,
  success: CheckCircleFilled,
}

/** What happened, in a sentence in its place; read aloud when it comes. Below it, what else is to be said of it. */
export function Notice({
  tone,
  title,
  action,
  role = 'alert',
  room,
  className,
  children,
}: {
  tone: keyof typeof signs
  title: ReactNode
  /** What to do about it. */
  action?: ReactNode
  /** `status` waits until the reader has come to an end. */
  role?: 'alert' | 'status'
  /** On which side it keeps away from what stands there. */
  room?: 'above' | 'below'
  className?: string | undefined
  children?: ReactNode
}) {
  const Sign = signs[tone]
  return (
    <div role={role} className={cx(styles.notice, styles[tone], room && styles[room], className)}>
      <Sign className={styles.sign} />
      <div className={styles.said}>
        {title}
        {children && <div className={styles.more}>{children}</div>}
      </div>
      {action}
    </div>
  )
}
