import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Beside } from '#kit/beside.tsx'
import { type Column, DataTable } from '#kit/data-table.tsx'
import { useGo } from '#kit/door.tsx'
import { daysSince, exact } from '#kit/format.ts'
import { usePhone } from '#kit/media.ts'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSelection } from '#kit/use-selection.ts'
import { UnitName } from '../organizations/unit-field.tsx'
import { CheckSeveral } from './check-several.tsx'
import { Flags } from './flags.tsx'
import { InsteadOf } from './instead-of.tsx'
import { useWaiting, type Waiting } from './use-waiting.ts'

/** What the queue tells the record that stands open: several are chosen, so the keys are theirs. */
export interface Told {
  several: boolean
}

/**
 * The queue: list left, record and photos right, `a` accepts, `r` returns, and the next one stands open. Where records
 * are chosen in the list, the keys act on all of these.
 */
export function ChecksPage() {
  const { t } = useTranslation('checks')
  const { id } = useParams()
  const list = useWaiting()
  const columns = useColumns()
  const phone = usePhone()
  const go = useGo()
  const { rows } = list
  const selection = useSelection(useMemo(() => rows?.map(({ session }) => session.id) ?? [], [rows]))
  // The record that stood open may be among those just done: then the first that still waits takes its place.
  const onDone = (ids: readonly string[]) => {
    if (!id || !ids.includes(id)) return
    const still = rows?.find(({ session }) => !ids.includes(session.id))?.session.id
    go(still && !phone ? `/checks/${still}` : '/checks', { replace: true })
  }
  // On arrival the first stands open. Closed with Esc it stays closed: nothing opens unasked under the keys.
  const arrived = useRef(false)
  useEffect(() => {
    if (!rows || arrived.current) return
    arrived.current = true
    const first = rows[0]?.session.id
    if (!id && first && !phone) go(`/checks/${first}`, { replace: true })
  }, [rows, id, phone, go])
  return (
    <Beside tell={{ several: selection.chosen.length > 0 } satisfies Told}>
      <Page title={t('title')} note={t(phone ? 'notePhone' : 'note')}>
        <Part flush>
          <CheckSeveral rows={rows ?? []} selection={selection} onDone={onDone} />
          <DataTable
            caption={t('title')}
            columns={columns}
            list={list}
            keyOf={({ session }) => session.id}
            to={({ session }) => `/checks/${session.id}`}
            current={id}
            choice={{ selection, nameOf: ({ session }) => session.title }}
            empty={<Empty title={t('none')} hint={t('noneHint')} />}
          />
        </Part>
      </Page>
    </Beside>
  )
}

function useColumns(): Column<Waiting>[] {
  const { t } = useTranslation('checks')
  const { t: words } = useTranslation('activities')
  return [
    {
      key: 'title',
      title: words('title'),
      cell: ({ session, flags, insteadOf }) => (
        <>
          {session.title}
          {insteadOf && <InsteadOf unit={insteadOf.name} />}
          <Flags flags={flags} short />
        </>
      ),
    },
    {
      key: 'host',
      title: words('host'),
      cell: ({ session }) => session.hosts[0] !== undefined && <UnitName id={session.hosts[0]} />,
    },
    {
      key: 'people',
      title: words('offline'),
      align: 'number',
      cell: ({ session }) => exact(session.offline),
    },
    {
      key: 'waits',
      title: t('waits'),
      align: 'number',
      cell: ({ session }) => session.submittedAt !== null && t('days', { n: daysSince(session.submittedAt) }),
    },
  ]
}
