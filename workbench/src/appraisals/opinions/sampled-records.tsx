import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useWrite } from '#api/use-write.ts'
import { Segments } from '#kit/controls/segments.tsx'
import { drawerParam, type FigureScope, recordParam, scopeParam } from '#kit/figure.tsx'
import { Mark } from '#kit/mark.tsx'
import { Failure } from '#kit/states.tsx'
import { withUrlState } from '#kit/url-state.ts'
import { useSession } from '#shell/session/session.ts'
import { SourceTitle, sourceParam } from '../../figures/index.ts'
import styles from './opinions.module.css'
import type { Sample } from './use-opinions.ts'

const verdicts = ['right', 'doubtful', 'wrong'] as const
const tones = { right: 'grass', doubtful: 'ochre', wrong: 'cinnabar' } as const

/** The records of a sample; each opens with its evidence, and its drawer of the sample says what was found. */
export function SampledRecords({ sample, scope }: { sample: Sample; scope: FigureScope }) {
  const { person } = useSession()
  const { pathname, search } = useLocation()
  const own = sample.personId === person.id
  return (
    <ol className={styles.records}>
      {sample.records.map((record) => {
        const values = { [drawerParam]: scopeParam(scope), [recordParam]: sourceParam(record.source) }
        return (
          <li key={record.place}>
            <Link
              to={`${pathname}?${withUrlState(new URLSearchParams(search), values)}`}
              className={styles.title}
              preventScrollReset
            >
              {record.day} <SourceTitle source={record.source} note="" />
            </Link>
            {own ? <Found id={sample.id} record={record} /> : <Said record={record} />}
          </li>
        )
      })}
    </ol>
  )
}

function Said({ record: { verdict, note } }: { record: Sample['records'][number] }) {
  const { t } = useTranslation('opinions')
  return (
    <span>
      {verdict ? (
        <Mark tone={tones[verdict]}>{t(`verdicts.${verdict}`)}</Mark>
      ) : (
        <span className="muted">{t('notYet')}</span>
      )}{' '}
      {note}
    </span>
  )
}

function Found({ id, record }: { id: string; record: Sample['records'][number] }) {
  const { t } = useTranslation('opinions')
  const [note, setNote] = useState(record.note)
  const judge = useWrite('PUT /api/samples/{id}/records/{place}')
  const send = (verdict: Sample['records'][number]['verdict']) =>
    judge.send({ params: { id, place: record.place }, body: { verdict, note } }).catch(() => undefined)
  return (
    <span className={styles.found}>
      <Segments
        look="small"
        label={t('verdict')}
        value={record.verdict ?? ''}
        onChange={(next) => send(verdicts.find((one) => one === next) ?? null)}
        options={[
          { value: '', label: t('notYet') },
          ...verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) })),
        ]}
      />
      <Input
        size="small"
        aria-label={t('recordNote')}
        placeholder={t('recordNote')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => note !== record.note && send(record.verdict)}
        onPressEnter={() => send(record.verdict)}
      />
      {judge.error && <Failure error={judge.error} />}
    </span>
  )
}
