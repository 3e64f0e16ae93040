import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { Facts } from '#kit/facts.tsx'
import { exact } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { AddArea } from '../add-area.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import { AreaChanges, AreaSpans, MergedAreas, UnitsThere } from './area-history.tsx'
import { ChangeArea } from './change-area.tsx'

/** One area: what it is, what it was called and where it lay over time, and who changed it. */
export function AreaRecord() {
  const { t } = useOrganizationWords()
  const id = Number(useParams().id)
  const [open, setOpen] = useState<'change' | 'found'>()
  const answer = useRead('GET /api/areas/{id}', { params: { id } })
  const history = useRead('GET /api/areas/{id}/history', { params: { id } })
  const area = answer.data?.area
  const { canChange = false, undoable = false, endedOn = null } = history.data ?? {}
  useTitle(area?.name ?? t('areas.title'))
  const confirm = useConfirm()
  const undo = useWrite('POST /api/areas/{id}/undo-change', () => {
    message.success(t('areas.undone', { name: area?.name }))
  })
  const takeBack = async () => {
    const yes = await confirm({
      title: t('areas.undoTitle', { name: area?.name }),
      content: t('areas.undoHint'),
      yes: t('areas.undo'),
    })
    if (yes) await undo.send({ params: { id } }).catch((error: Error) => message.error(error.message))
  }
  const close = () => setOpen(undefined)
  const actions = area && canChange && (
    <>
      {!endedOn && (
        <Button type="primary" onClick={() => setOpen('change')}>
          {t('areas.change')}
        </Button>
      )}
      {!endedOn && area.level !== 'village' && (
        <Button onClick={() => setOpen('found')}>{t('areas.foundBelow')}</Button>
      )}
      {undoable && (
        <Button loading={undo.busy} onClick={() => void takeBack()}>
          {t('areas.undo')}
        </Button>
      )}
    </>
  )
  return (
    <Record
      title={area?.name ?? '…'}
      mark={endedOn && <Mark>{t('areas.endedOn', { day: endedOn })}</Mark>}
      back="/areas"
      actions={actions}
    >
      <Answered from={answer}>
        {({ area: shown, chain, population }) => (
          <Facts
            items={[
              [t('areas.code'), shown.code],
              [t('level'), t(`levels.${shown.level}`)],
              [
                t('areas.around'),
                chain
                  .slice(1)
                  .reverse()
                  .map((step) => step.name)
                  .join(' › '),
              ],
              [
                t('nameMongolian'),
                shown.nameMongolian && (
                  <span className="mongolian" lang="mn-Mong">
                    {shown.nameMongolian}
                  </span>
                ),
              ],
              [
                t('areas.inhabitants'),
                population &&
                  t('areas.counted', {
                    n: exact(population.inhabitants),
                    year: population.year,
                    name: population.areaId === shown.id ? '' : population.name,
                  }),
              ],
            ]}
          />
        )}
      </Answered>
      <Answered from={history}>
        {({ spans, merged, followedBy, units, changes }) => (
          <>
            <AreaSpans spans={spans} />
            <MergedAreas merged={merged} followedBy={followedBy} />
            <UnitsThere units={units} />
            <AreaChanges changes={changes} own={id} />
          </>
        )}
      </Answered>
      {area && open === 'change' && <ChangeArea area={area} onClose={close} />}
      {area && open === 'found' && <AddArea wanted="" founding={area} onClose={close} onDone={close} />}
    </Record>
  )
}
