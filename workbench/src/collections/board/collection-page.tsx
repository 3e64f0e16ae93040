import { useState } from 'react'
import { Outlet } from 'react-router'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Sections } from '#kit/page/sections.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { useCollectionWords } from '../collection-words.ts'
import { type Collection, useCollection } from './use-collection.ts'

/** One collection: how far everybody is, what it comes to, and what it costs. */
export function CollectionPage() {
  const answer = useCollection()
  return <Answered from={answer}>{(whole) => <Whole answer={whole} />}</Answered>
}

function Whole({ answer }: { answer: Collection }) {
  const { t } = useCollectionWords()
  const { collection, askedByUnit, unit, counts } = answer
  const words = [
    unit.name,
    collection.periodLabel,
    t('askedBy', { unit: askedByUnit }),
    t('dueOn', { day: collection.dueOn }),
    t('acceptedOf', { n: counts.accepted, all: counts.all }),
  ]
  return (
    <Page
      title={collection.title}
      note={
        <>
          {words.join(' · ')} {collection.closedAt && <Mark>{t('closed')}</Mark>}
        </>
      }
      actions={<Actions answer={answer} />}
    >
      <Sections
        label={t('sections')}
        of={`/collections/${collection.id}`}
        sections={[
          { path: '', label: t('board') },
          { path: '/merged', label: t('merged.title') },
          { path: '/costs', label: t('costs.title') },
        ]}
      />
      <Outlet context={answer} />
    </Page>
  )
}

function Actions({ answer: { collection, can, counts } }: { answer: Collection }) {
  const { t } = useCollectionWords()
  const go = useGo()
  const { may } = useSession()
  const [closing, setClosing] = useState(false)
  const remind = useWrite('POST /api/collections/{id}/remind', () => message.success(t('remind.done')))
  const close = useWrite('POST /api/collections/{id}/close', () => message.success(t('close.done')))
  const params = { id: collection.id }
  const waiting = counts.untouched + counts.draft + counts.returned
  return (
    <>
      {may('collection.answer') && waiting > 0 && (
        <Button onClick={() => go(`/collections/${collection.id}/import`)}>{t('import.open')}</Button>
      )}
      {can.ask && !collection.closedAt && (
        <>
          {waiting > 0 && (
            <Button
              loading={remind.busy}
              title={
                collection.remindedAt
                  ? t('remind.last', { moment: moment(collection.remindedAt) })
                  : undefined
              }
              onClick={() => remind.send({ params }).catch((error: Error) => message.error(error.message))}
            >
              {t('remind.open', { n: waiting })}
            </Button>
          )}
          <Button onClick={() => setClosing(true)}>{t('close.open')}</Button>
        </>
      )}
      {closing && (
        <ReasonDialog
          title={t('close.title')}
          note={t('close.note', { n: waiting })}
          label={t('close.submit')}
          reasons={t('close.reasons', { returnObjects: true }) as string[]}
          send={(reason) => close.send({ params, body: { version: collection.version, reason } })}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  )
}
