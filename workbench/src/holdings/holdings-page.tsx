import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { exact, moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { DataTable } from '#kit/table/data-table.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { FigureLink } from '../figures/index.ts'
import { useHoldingWords } from './holding-words.ts'
import styles from './holdings.module.css'
import { useHoldingColumns } from './use-holding-columns.tsx'

type Holdings = Answer<'GET /api/holdings'>
type Kind = Holdings['kinds'][number]
type Unit = Holdings['units'][number]

/** What the chosen unit and all below it hold, by kind and by unit, and how often it was changed in the chosen year. */
export function HoldingsPage() {
  const { t } = useHoldingWords()
  const { id: organization, unit } = useUnit()
  const { year } = useYear()
  const answer = useRead(
    'GET /api/holdings',
    { query: { organization, period: String(year) } },
    { keep: true },
  )
  return (
    <Page title={t('title')} note={t('note', { unit: unit?.shortName ?? '', year })}>
      <Answered from={answer} lines={12}>
        {(found) => <Catalogue found={found} />}
      </Answered>
    </Page>
  )
}

function Catalogue({ found }: { found: Holdings }) {
  const { t } = useHoldingWords()
  const { whole, kinds, units, period, figure, organization } = found
  const scope = { metric: figure.metric, organization: organization.id, period: figure.period }
  if (kinds.length === 0) return <Empty title={t('none')} hint={t('noneHint')} />
  return (
    <>
      <p className={styles.whole}>
        {t('whole', { n: exact(whole.count), kinds: kinds.length })}
        {whole.lastChange && t('wholeLast', { at: moment(whole.lastChange) })}
        {t('posted', { label: period.label })}
        <FigureLink figure={figure} scope={scope} label={t('postedHint')} as="sentence" />
        {t('postedNote')}
      </p>
      <Part title={t('byKind')} flush>
        <KindTable kinds={kinds} period={period} />
      </Part>
      {units.length > 1 && (
        <Part title={t('byUnit')} flush>
          <UnitTable units={units} period={period} />
        </Part>
      )}
    </>
  )
}

const whole = <R,>(rows: R[]) => ({ rows, error: null, retry: () => undefined })
const daysOf = ({ from, to }: Holdings['period']) => `${from ? `from=${from}&` : ''}to=${to}`

function KindTable({ kinds, period }: { kinds: Kind[]; period: Holdings['period'] }) {
  const { t } = useHoldingWords()
  const columns = useHoldingColumns<Kind>(
    ({ code, part }) => `/figures/updates?kind=${encodeURIComponent(`${code}:${part}`)}&${daysOf(period)}`,
  )
  const name = {
    key: 'name',
    title: t('kind'),
    cell: ({ name, screen }: Kind) => <NavLink to={screen}>{name}</NavLink>,
  }
  return (
    <DataTable
      caption={t('byKind')}
      columns={[name, ...columns]}
      list={whole(kinds)}
      keyOf={({ code, part }) => `${code}:${part}`}
      empty={null}
    />
  )
}

function UnitTable({ units, period }: { units: Unit[]; period: Holdings['period'] }) {
  const { t } = useHoldingWords()
  const columns = useHoldingColumns<Unit>(({ id }) => `/figures/updates?unit=${id}&${daysOf(period)}`)
  const name = {
    key: 'name',
    title: t('unit'),
    cell: ({ id, name, own }: Unit) =>
      own ? t('own', { name }) : <NavLink to={`/figures/holdings?unit=${id}`}>{name}</NavLink>,
  }
  return (
    <DataTable
      caption={t('byUnit')}
      columns={[name, ...columns]}
      list={whole(units)}
      keyOf={({ id }) => String(id)}
      empty={null}
    />
  )
}
