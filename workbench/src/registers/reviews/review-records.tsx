import { useMemo } from 'react'
import { useParams } from 'react-router'
import { ListView } from '#engines/lists/list-view.tsx'
import { useRecordList } from '#engines/lists/use-record-list.ts'
import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Beside } from '#kit/page/beside.tsx'
import { Page } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSelection } from '#kit/table/use-selection.ts'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import type { RegisterKindAnswer } from '../kinds/register-kind.ts'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { AnswerSeveral } from './answer-several.tsx'
import { OfKind } from './of-kind.tsx'
import { boardAddress, REVIEW_STATES, type ReviewState, reviewsAddress, useRounds } from './review.ts'
import { ReviewMark } from './review-mark.tsx'
import { useRoundFilter, yearIn } from './round-filter.ts'

/** A yearly review by name: where each record stands; many are answered together where nothing changed. */
export function ReviewRecords() {
  return <OfKind>{(found) => <Records key={found.kind.code} kind={found.kind} />}</OfKind>
}

function Records({ kind }: { kind: RegisterKindAnswer['kind'] }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  const { may } = useSession()
  const { id: organizationId, unit } = useUnit()
  const { data } = useRounds(kind.code)
  const roundFilter = useRoundFilter(kind.code)
  const current = useParams().id
  const list = useRecordList({
    list: 'register-reviews',
    columns: {
      name: { order: 'name' },
      unit: { of: 'unitName', order: 'unit', beside: 'hide' },
      state: { order: 'state', align: 'line', cell: (one) => <ReviewMark of={one} /> },
      way: { extra: true, cell: ({ way }) => (way ? t(`review.way.${way}`) : '') },
      sentOn: { align: 'line', beside: 'hide' },
      late: { extra: true, cell: ({ late }) => (late ? t('review.late') : '') },
    },
    filters: [
      { kind: 'search', name: 'search', label: t('search') },
      {
        kind: 'choice',
        name: 'state',
        label: t('review.stateLabel'),
        options: REVIEW_STATES.map((value) => ({ value, label: t(`review.state.${value}`) })),
      },
      roundFilter,
      {
        kind: 'choice',
        name: 'own',
        label: t('review.withBelow'),
        options: [{ value: 'yes', label: t('review.ownOnly') }],
      },
    ],
    query: ({ search, state, round, own }) => ({
      ...{ kind: kind.code, organizationId, search, year: yearIn(round) },
      state: state as ReviewState | undefined,
      own: own === 'yes' ? true : undefined,
    }),
    first: 'state',
    current,
  })
  const { rows } = list.rows
  const selection = useSelection(useMemo(() => rows?.map((one) => one.id) ?? [], [rows]))
  const asked = yearIn(list.urlState.round)
  const round = data?.items.find(({ year }) => year === asked) ?? data?.items[0]
  const answers = may('register.record') && round?.runs === true
  const title = round
    ? t('review.ofYear', { list: said(kind.form.words), year: round.year })
    : t('review.records')
  return (
    <Beside>
      <Page
        title={title}
        note={round && t('review.recordsNote', { ...round, unit: unit?.shortName })}
        actions={<Button onClick={() => go(boardAddress(kind.code))}>{t('review.toBoard')}</Button>}
      >
        <ListView<'register-reviews'>
          of={list}
          caption={title}
          to={(one) => `${reviewsAddress(kind.code)}/${one.id}`}
          {...(answers ? { choice: { selection, nameOf: (one) => one.name } } : {})}
          above={answers && <AnswerSeveral rows={rows ?? []} selection={selection} year={round.year} />}
          empty={(any) => <Empty title={t(any ? 'noneFound' : 'review.none')} hint={t('review.noneHint')} />}
        />
      </Page>
    </Beside>
  )
}
