import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { exact } from '#kit/format.ts'
import type { SessionAnswer } from './session-words.ts'

const span = (from: string | null, to: string | null) => [from, to].filter(Boolean).join('–')

/** What, when, where, by whom. */
export function SessionFactsList({ answer: { session, hosts, area } }: { answer: SessionAnswer }) {
  const { t } = useTranslation('activities')
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  const time = span(session.startTime, session.endTime)
  return (
    <Facts
      items={[
        [t('kind'), t(`kinds.${session.kind}`)],
        [t('series'), series.data?.items.find(({ id }) => id === session.seriesId)?.name],
        [t('time'), `${span(session.day, session.endDay)} ${time}`],
        [t('place'), `${[...area].reverse().slice(1).join('')} ${session.place}`],
        [t('hosts'), hosts.map((host) => <div key={host.id}>{host.name}</div>)],
        [t('experts'), session.experts.join(t('comma'))],
        [t('themes'), session.themes.join(t('comma'))],
        [t('materials'), session.materials > 0 && `${exact(session.materials)} ${t('pieces')}`],
        [t('works'), session.works > 0 && `${exact(session.works)} ${t('works_unit')}`],
        [t('noteField'), session.note],
      ]}
    />
  )
}
