import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftName } from '#kit/drafts/draft-keeper.ts'
import type { Evidence } from '#kit/files/upload.ts'
import { EditForm } from '#kit/form/edit-form.tsx'
import { Part } from '#kit/page/page.tsx'
import { CountsFor } from './counts-for.tsx'
import { bodyOf, type SessionBody, type SessionDraft } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'
import styles from './session-form.module.css'
import { useConfirmed } from './use-confirmed.ts'

interface SessionFormProps {
  /** Under which name what stands in the form is kept until it is sent. */
  name: DraftName
  initial: Partial<SessionDraft>
  /** What the record carries already; each can be taken off. */
  evidence?: readonly Evidence[]
  label: string
  /** Sends what stands in the form; the draft comes along for what is remembered of it. */
  send: (body: SessionBody, draft: SessionDraft) => Promise<unknown>
  /** Saves without handing in; no such button when left out. */
  keep?: (body: SessionBody, draft: SessionDraft) => Promise<unknown>
  /** Shown beside the form, from what stands in it now. */
  beside?: (draft: Partial<SessionDraft>) => ReactNode
  children?: ReactNode
}

/** The form of a session, and beside it what the session will count for. */
export function SessionForm({
  name,
  initial,
  evidence = [],
  label,
  send,
  keep,
  beside,
  children,
}: SessionFormProps) {
  const { t } = useTranslation('activities')
  const [form] = Form.useForm<SessionDraft>()
  // The record carries exactly what is named when it is sent, so what it has is named too.
  const [whole] = useState(() =>
    evidence.length > 0 ? { ...initial, evidence: evidence.map(({ id }) => id) } : initial,
  )
  const [draft, setDraft] = useState<Partial<SessionDraft>>(whole)
  const [keeping, setKeeping] = useState(false)
  const confirmed = useConfirmed()

  const submit = (words: SessionDraft) => {
    const filled = { ...words, ...form.getFieldsValue(true) }
    const go = keeping && keep ? keep : send
    setKeeping(false)
    return confirmed(bodyOf(filled), (body) => go(body, filled))
  }
  return (
    <div className={styles.beside}>
      <Part>
        <EditForm<SessionDraft>
          form={form}
          label={label}
          draft={name}
          initial={whole}
          submit={submit}
          onChange={setDraft}
          actions={
            keep && (
              <Button
                onClick={() => {
                  setKeeping(true)
                  form.submit()
                }}
              >
                {t('keepDraft')}
              </Button>
            )
          }
        >
          {children}
          <SessionFields evidence={evidence} session={name.version === undefined ? undefined : name.record} />
        </EditForm>
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
