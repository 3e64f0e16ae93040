import { useParams } from 'react-router'
import type { Item } from '#api/contract.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import type { Drawn } from '#engines/lists/use-columns.ts'
import { cx } from '#kit/cx.ts'
import { Mark } from '#kit/mark.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { OfKind, performanceAddress, type RegisterKindAnswer, useSaid } from '../../registers/index.ts'
import { lastDay } from '../last-day.ts'
import { NotHere, ToList } from '../not-here.tsx'
import { usePerformanceWords } from '../performance-words.ts'
import styles from './ranking.module.css'

type Ranked = Item<'GET /api/performance'>
type Ranking = NonNullable<RegisterKindAnswer['ranking']>

/** Who of a list did most in a year, by its written rule. */
export function RankingPage() {
  const { t } = usePerformanceWords()
  const said = useSaid()
  const { year } = useYear()
  return (
    <OfKind>
      {({ kind, ranking }) => {
        const title = t('ranking.title', { list: said(kind.form.words), year })
        if (ranking) return <List key={kind.code} code={kind.code} ranking={ranking} title={title} />
        return (
          <NotHere
            {...{ code: kind.code, title, none: t('ranking.noRule'), hint: t('ranking.noRuleHint') }}
          />
        )
      }}
    </OfKind>
  )
}

function List({ code, ranking, title }: { code: string; ranking: Ranking; title: string }) {
  const { t } = usePerformanceWords()
  const said = useSaid()
  const { id: organizationId, unit } = useUnit()
  const { year } = useYear()
  const { commendation, items } = ranking
  const columns = items.map(
    (item): Drawn<'performance'> => ({
      ...{
        key: `items.${item.code}`,
        title: said(item.words),
        align: 'number',
        beside: 'hide',
        phone: 'hide',
      },
      cell: ({ parts }: Ranked) => parts.find((part) => part.code === item.code)?.points || '',
    }),
  )
  return (
    <ListPage
      list="performance"
      title={title}
      note={t('ranking.note', { unit: unit?.shortName, day: lastDay(year) })}
      actions={<ToList code={code} />}
      columns={{
        name: {
          order: 'name',
          cell: ({ name, candidate }) => (
            <>
              {name} {candidate && <Mark tone="sky">{t('ranking.proposed')}</Mark>}
            </>
          ),
        },
        rank: { order: 'rank', align: 'number' },
        unit: { of: 'unitName', order: 'unit', beside: 'hide' },
        points: { order: '-points', align: 'number' },
        candidate: { extra: true, cell: ({ candidate }) => (candidate ? t('ranking.proposed') : '') },
        arithmetic: { extra: true, beside: 'hide' },
        code: { extra: true, align: 'line', phone: 'hide' },
      }}
      own={{ views: `performance-${code}`, columns }}
      filters={[
        { kind: 'search', name: 'search', label: t('ranking.search') },
        {
          kind: 'choice',
          name: 'candidates',
          label: t('ranking.candidates'),
          options: [{ value: 'yes', label: t('ranking.onlyCandidates') }],
        },
      ]}
      query={({ search, candidates }) => ({
        ...{ kind: code, organizationId, year, search },
        ...(candidates === 'yes' ? { candidates: true } : {}),
      })}
      first="rank"
      to={(one) => `${performanceAddress(code)}/${one.id}`}
      current={useParams().id}
      none={[t('ranking.none'), t('ranking.noneHint')]}
      noneFound={[t('ranking.noneFound')]}
    >
      <p className={cx('muted', styles.note)}>
        {t(commendation.share ? 'ranking.share' : 'ranking.most', commendation)}
      </p>
    </ListPage>
  )
}
