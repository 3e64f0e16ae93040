import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { useTargetColumns } from './target-columns.tsx'
import { useTargetWords } from './target-words.ts'
import { YearSteps } from './year-steps.tsx'

/** What is asked of the unit and everything below it in a year, and how far each target is reached. */
export function TargetsPage() {
  const { t } = useTargetWords()
  const { may } = useSession()
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  const { year } = useYear()
  return (
    <ListPage
      list="targets"
      title={t('title')}
      note={t('note', { unit: unit?.shortName })}
      begin={
        may('target.set') && (
          <Button type="primary" onClick={() => go('/figures/targets/set')}>
            {t('set')}
          </Button>
        )
      }
      actions={
        may('target.set') && <Button onClick={() => go('/imports?kind=targets')}>{t('import')}</Button>
      }
      columns={useTargetColumns()}
      filters={[]}
      query={() => ({ organizationId, year })}
      first="unit"
      to={({ metric, organizationId: of }) => `/figures/targets/set?metric=${metric}&unit=${of}`}
      current={undefined}
      none={[t('none'), t('noneHint')]}
    >
      <YearSteps />
    </ListPage>
  )
}
