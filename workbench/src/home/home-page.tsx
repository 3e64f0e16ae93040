import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Loading } from '#kit/states.tsx'
import { useCounts } from '#shell/notices/use-counts.ts'
import { lightPart } from '#shell/noun.ts'
import { useSession } from '#shell/session/session.ts'
import { LeaderHome } from '../briefs/index.ts'
import { CheckGaps } from '../checks/index.ts'
import { KeysLink } from '../keys/index.ts'
import { SystemLink } from '../operation/index.ts'
import { RecentActs } from '../people/index.ts'
import { RetentionLink } from '../retention/index.ts'
import { WebhooksLink } from '../webhooks/index.ts'
import { DueRecords } from './due-records.tsx'
import { FirstSteps } from './first-steps.tsx'
import { OwnWork } from './own-work.tsx'
import { ProjectsToJudge } from './projects-to-judge.tsx'
import { TrailToday } from './trail-today.tsx'
import { useHomePart } from './use-home.ts'
import { WaitingAppraisals } from './waiting-appraisals.tsx'
import { WaitingChecks } from './waiting-checks.tsx'
import { WaitingService } from './waiting-service.tsx'
import { YearInFigures } from './year-in-figures.tsx'

/** Few have one at a time. */
const AssignedContradictions = lightPart(
  () => import('./assigned-contradictions.tsx'),
  'AssignedContradictions',
)

/** The same of documents that came. */
const WaitingDocuments = lightPart(() => import('./waiting-documents.tsx'), 'WaitingDocuments')

// Where they write, sign or judge self-appraisals.
const appraising: readonly string[] = ['officer', 'finance', 'leader', 'evaluator']

/** What waits for me, oldest first; below it my unit's year in six figures. */
export function HomePage() {
  const { t } = useTranslation('home')
  const { person, may } = useSession()
  const go = useGo()
  const gaps = useHomePart('gaps')
  const acts = useHomePart('acts')
  const assigned = useHomePart('assigned')
  const { received = 0 } = useCounts()?.todo ?? {}
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
      {may('audit.read') && <TrailToday />}
      {may('check.arrange') && <CheckGaps gaps={gaps.data} />}
      {may('check.decide') && <WaitingChecks />}
      {assigned.data?.items.length ? (
        <Suspense>
          <AssignedContradictions />
        </Suspense>
      ) : null}
      {received > 0 && (
        <Suspense>
          <WaitingDocuments />
        </Suspense>
      )}
      {records && <OwnWork />}
      {may('register.record') && <DueRecords />}
      <WaitingService />
      {may('person.manage') && <RecentActs from={acts} />}
      <KeysLink />
      <WebhooksLink />
      <SystemLink />
      <RetentionLink />
      {leads && (
        <Suspense fallback={<Loading lines={12} />}>
          <LeaderHome />
        </Suspense>
      )}
      {may('appraisal.evaluate') && <ProjectsToJudge />}
      {appraises && <WaitingAppraisals />}
      {may('figure.read') && !leads && <YearInFigures />}
    </Page>
  )
}
