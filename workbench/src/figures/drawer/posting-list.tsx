import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Button } from '#kit/button.tsx'
import { drawerParam, type FigureScope, recordParam, scopeParam } from '#kit/figure.tsx'
import { Mark } from '#kit/mark.tsx'
import { Empty, Failure, Loading } from '#kit/states.tsx'
import { useRowKeys } from '#kit/table/use-row-keys.ts'
import { withUrlState } from '#kit/url-state.ts'
import { type FigureAnswer, useLineText } from '../figure-text.ts'
import styles from './posting-list.module.css'
import { sourceParam } from './source-param.ts'
import { SourceTitle } from './source-title.tsx'
import type { Posting, Postings } from './use-postings.ts'

/** The lines behind a number; each opens its record. `j` and `k` walk them. */
export function PostingList({
  list,
  scope,
  metric,
}: {
  list: Postings['rows']
  scope: FigureScope
  metric: Pick<FigureAnswer, 'kind' | 'scale' | 'unit'>
}) {
  const { t } = useTranslation('figures')
  const lineText = useLineText(metric)
  const { pathname, search } = useLocation()
  const body = useRef<HTMLUListElement>(null)
  useRowKeys(body)
  if (list.error && !list.rows) return <Failure error={list.error} retry={list.retry} />
  if (!list.rows) return <Loading lines={6} />
  if (list.rows.length === 0) return <Empty title={t('records.none')} hint={t('records.noneHint')} />
  const to = (row: Posting) =>
    `${pathname}?${withUrlState(new URLSearchParams(search), {
      [drawerParam]: scopeParam(scope),
      [recordParam]: sourceParam(row.source),
    })}`
  return (
    <>
      <ul ref={body} className={styles.list} aria-label={t('records.title')}>
        {list.rows.map((row) => (
          <li key={row.id}>
            <Link to={to(row)} className={styles.row} preventScrollReset>
              <span className={styles.title}>
                <SourceTitle source={row.source} note={row.note} />
                <Marks row={row} />
              </span>
              <span className={styles.amount}>
                <LineAmount text={lineText(row.amount)} />
              </span>
              <span className={styles.facts}>
                <span>{row.day}</span>
                <span>{row.hostNames.join(t('and'))}</span>
                {row.audience !== 'none' && <span>{t(`audiences.${row.audience}`)}</span>}
                {row.channel !== 'none' && <span>{t(`channels.${row.channel}`)}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {list.error && <Failure error={list.error} retry={list.more ?? list.retry} />}
      {list.hasMore && (
        <Button
          className={styles.more ?? ''}
          loading={list.loadingMore ?? false}
          onClick={() => list.more?.()}
        >
          {t('records.more')}
        </Button>
      )}
    </>
  )
}

function LineAmount({ text: [amount, unit] }: { text: [string, string] }) {
  return (
    <>
      {amount} {unit && <span className="muted small">{unit}</span>}
    </>
  )
}

function Marks({ row }: { row: Posting }) {
  const { t } = useTranslation('figures')
  return (
    <>
      {row.declared && (
        <span className="muted small" role="img" aria-label={t('marks.declared')}>
          ○
        </span>
      )}
      {row.moved && <Mark>{t('records.moved')}</Mark>}
      {row.recounted && <Mark>{t('records.recounted')}</Mark>}
      {row.carried && <Mark>{t('records.carried')}</Mark>}
      {row.reverses !== null && <Mark tone="ochre">{t('records.reversal')}</Mark>}
      {row.reversedBy !== null && <Mark>{t('records.reversed')}</Mark>}
      {row.confirmation && <Mark tone="ochre">{t('records.confirmed', { reason: row.confirmation })}</Mark>}
      {row.adjustment && <Mark tone="ochre">{t('records.adjustment', { reason: row.adjustment })}</Mark>}
    </>
  )
}
