import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordForm } from '#engines/records/record-form.tsx'
import type { Asked } from '#engines/records/use-confirmed.ts'
import type { DraftName } from '#kit/drafts/draft-keeper.ts'
import type { Evidence } from '#kit/files/upload.ts'
import { Part } from '#kit/page/page.tsx'
import { CountsFor } from './counts-for.tsx'
import { bodyOf, type SessionBody, type SessionDraft } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'
import styles from './session-form.module.css'
import { confirmedBy, useSessionDoubt } from './use-session-doubt.ts'

interface SessionFormProps<A> {
  /** Under which name what stands in the form is kept until it is sent. */
  name: DraftName
  initial: Partial<SessionDraft>
  /** What the record carries already. */
  evidence?: readonly Evidence[]
  label: string
  /** Sends what stands in the form; the draft comes along for what is remembered of it. */
  send: (body: SessionBody, draft: SessionDraft) => Promise<A>
  /** Saves without handing in; no such button when left out. */
  keep?: (body: SessionBody, draft: SessionDraft) => Promise<A>
  onDone: (answer: A) => void
  /** Shown beside the form, from what stands in it now. */
  beside?: (draft: Partial<SessionDraft>) => ReactNode
  children?: ReactNode
}

/** The form of a session, and beside it what the session will count for. */
export function SessionForm<A extends object>({
  name,
  initial,
  evidence = [],
  send,
  keep,
  beside,
  children,
  ...rest
}: SessionFormProps<A>) {
  const { t } = useTranslation('activities')
  const [draft, setDraft] = useState(initial)
  const doubt = useSessionDoubt()
  const by = (way: typeof send) => (_: SessionDraft, all: SessionDraft, asked?: Asked) =>
    way(confirmedBy(bodyOf(all), asked), all)
  return (
    <div className={styles.beside}>
      <Part>
        <RecordForm<SessionDraft, A>
          {...rest}
          {...{ draft: name, initial, evidence, doubt }}
          send={by(send)}
          keep={keep && by(keep)}
          onChange={setDraft}
        >
          {children}
          <SessionFields evidence={evidence} session={name.version === undefined ? undefined : name.record} />
        </RecordForm>
      </Part>
      <div className={styles.live}>
        {beside?.(draft)}
        <Part title={t('countsFor')}>
          <CountsFor draft={draft} />
        </Part>
      </div>
    </div>
  )
}
