import { fieldsOf } from '@medelge/fields'
import { type SessionFieldName, sessionFields } from '@medelge/server/session-fields'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { factText } from '#engines/fields/field-value.tsx'
import { Facts } from '#kit/facts.tsx'
import type { SessionAnswer } from '../session.ts'

const span = (from: string | null, to: string | null) => [from, to].filter(Boolean).join('–')

/** What, when, where, by whom: every field, some of them together, but for what stands elsewhere on the page. */
export function SessionFactsList({ answer: { session, hosts, area } }: { answer: SessionAnswer }) {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  const time = span(session.startTime, session.endTime)
  const own: { readonly [N in SessionFieldName]?: readonly [string, ReactNode] | null } = {
    title: null,
    seriesId: [
      messages.label('seriesId'),
      series.data?.items.find(({ id }) => id === session.seriesId)?.name,
    ],
    activityId: null,
    day: [t('time'), `${span(session.day, session.endDay)} ${time}`],
    endDay: null,
    startTime: null,
    endTime: null,
    hosts: [messages.label('hosts'), hosts.map((host) => <div key={host.id}>{host.name}</div>)],
    areaId: null,
    place: [messages.label('place'), `${[...area].reverse().slice(1).join('')} ${session.place}`],
    headcounts: null,
    countMethod: null,
    evidence: null,
    confirmed: null,
  }
  const shown = (name: SessionFieldName, field: (typeof sessionFields)[SessionFieldName]) =>
    own[name] === undefined
      ? ([
          messages.label(name),
          factText(name, field, session[name as keyof typeof session], messages),
        ] as const)
      : own[name]
  return (
    <Facts
      items={fieldsOf(sessionFields).flatMap(([name, field]) => {
        const item = shown(name, field as (typeof sessionFields)[SessionFieldName])
        return item ? [item] : []
      })}
    />
  )
}
