import { Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftName } from '#kit/drafts/draft-keeper.ts'
import type { Evidence } from '#kit/files/upload.ts'
import { EditForm } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import type { Waits } from '../workflow/records.ts'
import { useHandedIn } from '../workflow/waits-for.tsx'
import { type Asked, type Doubt, useConfirmed } from './use-confirmed.ts'

/** `all` holds what no field shows, too; `asked` is what was doubted and confirmed. */
export type Send<V, A> = (values: V, all: V, asked?: Asked) => Promise<A>

export interface RecordFormProps<V extends object, A> {
  /** Under which name what stands in it is kept on this device until it is sent. */
  draft: DraftName
  initial: Partial<V>
  /** The files the record carries already; each can be taken off. */
  evidence?: readonly Evidence[] | undefined
  /** What the main button says. */
  label: string
  send: Send<V, A>
  /** Sends it without handing it in; no such button where it is left out. */
  keep?: Send<V, A> | undefined
  /** The way on from what was sent. */
  onDone: (answer: A) => void
  doubt?: Doubt
  onChange?: (values: V) => void
  children: ReactNode
}

/**
 * The form of a record, the same for every noun: what was left unsent stands in it again, problems are named at their
 * fields, what is unlikely is asked once, a second press is no second record, and whoever hands it in is told where it
 * went. A refusal that asks for one more answer opens that field (`useRefusal`).
 */
export function RecordForm<V extends object, A extends object>({
  initial,
  evidence = [],
  send,
  keep,
  onDone,
  doubt,
  ...form
}: RecordFormProps<V, A>) {
  const { t } = useTranslation('workflow')
  const [instance] = Form.useForm<V>()
  // The record carries exactly what is named when it is sent, so what it has is named too.
  const [whole] = useState(() =>
    evidence.length > 0 ? { ...initial, evidence: evidence.map(({ id }) => id) } : initial,
  )
  const confirmed = useConfirmed(doubt)
  const handedIn = useHandedIn()

  const sendBy = (way: Send<V, A>, tell: (answer: A) => void) => async (values: V) => {
    const all = { ...values, ...instance.getFieldsValue(true) }
    const answer = await confirmed((asked) => way(values, all, asked))
    tell(answer)
    onDone(answer)
  }
  const tellWhere = (answer: A) => {
    if ('waitsFor' in answer) handedIn(answer.waitsFor as Waits | null)
  }
  const kept = () => void message.success(t('form.kept'))
  return (
    <EditForm<V>
      {...form}
      form={instance}
      initial={whole}
      submit={sendBy(send, tellWhere)}
      {...(keep ? { also: { label: t('form.keep'), submit: sendBy(keep, kept) } } : {})}
    />
  )
}
