import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { CheckActions } from './check-actions.tsx'
import { Flags } from './flags.tsx'
import { RecordMark } from './record-mark.tsx'
import type { Path, State, Waiting } from './records.ts'
import { useQueuePlace, useWaiting } from './use-waiting.ts'

type AnswerOf<A> = ComponentProps<typeof Answered<A>>['from']

/** A record under the checker's eyes, whatever its kind; after it the next one stands open, after the last the one before. */
export function CheckView<A>({
  path,
  id,
  keys,
  answer,
  record,
  title,
  flags = [],
  may,
  children,
}: {
  path: Path
  id: string
  /** Whether `a` and `r` are meant for this record. */
  keys: boolean
  answer: AnswerOf<A>
  record: { version: number; state: State; checkAt: number | null } | undefined
  title: string | undefined
  /** What deserves a second look beside what the queue knows. */
  flags?: Waiting['flags']
  may: boolean
  children: (whole: A) => ReactNode
}) {
  const { t } = useTranslation('checks')
  const waiting = useWaiting().rows ?? []
  const position = waiting.findIndex((one) => one.id === id)
  const next = waiting[position + 1] ?? waiting[position - 1]
  const placeOf = useQueuePlace()
  useTitle(title ?? t('title'))
  const checkable = record && { ...record, path, id, title: title ?? '' }
  return (
    <Record
      title={title ?? '…'}
      mark={record && <RecordMark state={record.state} path={path} />}
      back="/checks"
      actions={checkable && <CheckActions record={checkable} may={may} next={placeOf(next)} keys={keys} />}
    >
      <Flags flags={[...(waiting[position]?.flags ?? []), ...flags]} />
      <Answered from={answer}>{children}</Answered>
    </Record>
  )
}
