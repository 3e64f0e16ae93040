import { useState } from 'react'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { Tick } from '#kit/controls/tick.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { exact, today } from '#kit/format.ts'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered, Empty, Failure } from '#kit/states.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import styles from './areas.module.css'
import { ProposalRow } from './proposal-row.tsx'

type Proposals = Answer<'GET /api/area-proposals'>

/** So many at once: a region that registered no towns before may have a thousand. */
const STEP = 100

/** What the national codes that come along have otherwise: to be accepted one by one or together, each from a day on. */
export function AreaProposalsPage() {
  const { t } = useOrganizationWords()
  const answer = useRead('GET /api/area-proposals', {})
  return (
    <Page title={t('areas.proposals')} note={t('areas.proposalsNote', { day: answer.data?.edition ?? '' })}>
      <Answered from={answer} lines={12}>
        {(proposals) => <Proposed proposals={proposals} />}
      </Answered>
    </Page>
  )
}

function Proposed({ proposals }: { proposals: Proposals }) {
  const { t } = useOrganizationWords()
  const [aside, setAside] = useState(false)
  const [since, setSince] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [into, setInto] = useState<ReadonlyMap<string, number>>(new Map())
  const [shown, setShown] = useState(STEP)
  const items = proposals.items.filter((item) => item.setAside === aside)
  const picked = items.filter(({ key }) => chosen.has(key))
  const accept = useWrite('POST /api/area-proposals/accept', ({ changed, founded, ended }) => {
    setChosen(new Set())
    message.success(t('areas.accepted', { n: exact(changed + founded + ended) }))
  })
  const put = useWrite('POST /api/area-proposals/set-aside', () => setChosen(new Set()))
  const choose = (keys: readonly string[], on: boolean) =>
    setChosen((now) => {
      const next = new Set(now)
      for (const key of keys)
        if (on) next.add(key)
        else next.delete(key)
      return next
    })
  const send = () => {
    if (!since) return
    const body = picked.map(({ key, deed }) => {
      const area = deed === 'end' ? into.get(key) : undefined
      return { key, since, ...(area === undefined ? {} : { into: area }) }
    })
    accept.send({ body: { items: body } }).catch(() => undefined)
  }
  const putAside = () =>
    put.send({ body: { keys: picked.map(({ key }) => key), aside: !aside } }).catch(() => undefined)
  const look = (
    <Segments
      label={t('areas.look')}
      value={aside ? 'aside' : 'open'}
      options={[
        { value: 'open', label: t('areas.open') },
        { value: 'aside', label: t('areas.aside') },
      ]}
      onChange={(value) => {
        setAside(value === 'aside')
        setChosen(new Set())
      }}
    />
  )
  const all = items.length > 0 && picked.length === items.length
  return (
    <>
      <Part title={t('areas.differences', { n: exact(items.length) })} actions={look} flush>
        {items.length === 0 ? (
          <Empty title={t(aside ? 'areas.noneAside' : 'areas.noneOpen')} hint={t('areas.noneHint')} />
        ) : (
          <>
            <div className={styles.proposal}>
              <Tick
                checked={all}
                onChange={(on) =>
                  choose(
                    items.map(({ key }) => key),
                    on,
                  )
                }
              >
                {t('areas.all')}
              </Tick>
            </div>
            {items.slice(0, shown).map((item) => (
              <ProposalRow
                key={item.key}
                item={item}
                checked={chosen.has(item.key)}
                onCheck={(on) => choose([item.key], on)}
                into={into.get(item.key)}
                onInto={(area) =>
                  setInto((now) => {
                    const next = new Map(now)
                    if (area === undefined) next.delete(item.key)
                    else next.set(item.key, area)
                    return next
                  })
                }
              />
            ))}
            {items.length > shown && (
              <div className={styles.more}>
                <Button onClick={() => setShown(shown + STEP)}>
                  {t('areas.more', { n: exact(items.length - shown) })}
                </Button>
              </div>
            )}
          </>
        )}
      </Part>
      {accept.error && <Failure error={accept.error} />}
      {put.error && <Failure error={put.error} />}
      {items.length > 0 && (
        <div className={styles.foot}>
          {!aside && (
            <>
              <div className={styles.day}>
                <DayField
                  quiet
                  label={t('areas.since')}
                  placeholder={t('areas.since')}
                  latest={today()}
                  value={since}
                  onChange={setSince}
                />
              </div>
              <Button
                type="primary"
                disabled={picked.length === 0 || !since}
                loading={accept.busy}
                onClick={send}
              >
                {t('areas.accept', { n: exact(picked.length) })}
              </Button>
            </>
          )}
          <Button disabled={picked.length === 0} loading={put.busy} onClick={putAside}>
            {t(aside ? 'areas.takeUp' : 'areas.setAside')}
          </Button>
          <span className="muted">{t('areas.acceptHint')}</span>
        </div>
      )}
    </>
  )
}
