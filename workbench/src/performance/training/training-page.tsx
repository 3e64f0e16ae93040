import { ListPage } from '#engines/lists/list-page.tsx'
import { Mark } from '#kit/mark.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { OfKind, useSaid } from '../../registers/index.ts'
import { lastDay } from '../last-day.ts'
import { NotHere, ToList } from '../not-here.tsx'
import { usePerformanceWords } from '../performance-words.ts'
import { TrainingSums } from './training-sums.tsx'

const states = ['short', 'met'] as const

/** Who of a list has the hours of training it asks for a year, who is short first. */
export function TrainingPage() {
  const { t } = usePerformanceWords()
  const said = useSaid()
  const { year } = useYear()
  return (
    <OfKind>
      {({ kind }) => {
        const title = t('training.title', { list: said(kind.form.words), year })
        const { code, training } = kind
        if (training) return <List key={code} code={code} hours={training.hours} title={title} />
        return (
          <NotHere {...{ code, title, none: t('training.notAsked'), hint: t('training.notAskedHint') }} />
        )
      }}
    </OfKind>
  )
}

function List({ code, hours, title }: { code: string; hours: number; title: string }) {
  const { t } = usePerformanceWords()
  const { id: organizationId, unit } = useUnit()
  const { year } = useYear()
  const asked = { kind: code, organizationId, year }
  return (
    <ListPage
      list="training-hours"
      title={title}
      note={t('training.note', { unit: unit?.shortName, day: lastDay(year), hours })}
      actions={<ToList code={code} />}
      columns={{
        name: { order: 'name' },
        unit: { of: 'unitName', order: 'unit' },
        hours: { order: 'hours', as: 'number' },
        missing: { as: 'number' },
        state: {
          align: 'line',
          cell: ({ state }) => (
            <Mark tone={state === 'met' ? 'grass' : 'ochre'}>{t(`training.${state}`)}</Mark>
          ),
        },
        code: { extra: true, align: 'line', phone: 'hide' },
      }}
      filters={[
        { kind: 'search', name: 'search', label: t('training.search') },
        {
          kind: 'choice',
          name: 'state',
          label: t('training.state'),
          options: states.map((value) => ({ value, label: t(`training.${value}`) })),
        },
      ]}
      query={({ search, state }) => ({
        ...asked,
        search,
        state: state as (typeof states)[number] | undefined,
      })}
      first="hours"
      to={(one) => `/members/${one.id}`}
      none={[t('training.none'), t('training.noneHint')]}
      noneFound={[t('training.noneFound')]}
    >
      <TrainingSums asked={asked} />
    </ListPage>
  )
}
