import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'
import { LeaderHome } from '../briefs/index.ts'
import { CheckGaps } from '../checks/index.ts'
import { RecentActs } from '../people/index.ts'
import { FirstSteps } from './first-steps.tsx'
import { OwnWork } from './own-work.tsx'
import { ProjectsToJudge } from './projects-to-judge.tsx'
import { WaitingAppraisals } from './waiting-appraisals.tsx'
import { WaitingChecks } from './waiting-checks.tsx'
import { YearInFigures } from './year-in-figures.tsx'

// Where they write, sign or judge self-appraisals.
const appraising: readonly string[] = ['officer', 'finance', 'leader', 'evaluator']

/** What waits for me, oldest first; below it my unit's year in six figures. */
export function HomePage() {
  const { t } = useTranslation('home')
  const { person, may } = useSession()
  const go = useGo()
  const appraises = person.roles.some(({ role }) => appraising.includes(role))
  const records = may('session.record') || may('declaration.record') || may('appraisal.write')
  const leads = person.roles.some(({ role }) => role === 'leader')
  const record = () => go('/activities/new')
  useHotkeys({ n: record }, may('session.record'))
  const button = may('session.record') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={record}>
      {t('record')}
    </Button>
  )
  return (
    <Page title={t('hello', { name: person.name })} actions={button}>
      {may('organization.manage') && may('person.read') && <FirstSteps />}
      {may('check.arrange') && <CheckGaps />}
      {may('check.decide') && <WaitingChecks />}
      {records && <OwnWork />}
      {may('person.manage') && <RecentActs />}
      {leads && <LeaderHome />}
      {may('appraisal.evaluate') && <ProjectsToJudge />}
      {appraises && <WaitingAppraisals />}
      {may('figure.read') && !leads && <YearInFigures />}
    </Page>
  )
}
