import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ApiError } from '#api/api-error.ts'
import { Button } from '#kit/button.tsx'
import { ArrowLeftOutlined, EditOutlined, GlobalOutlined } from '#kit/icons/acts.ts'
import { Mark } from '#kit/mark.tsx'
import { usePhone } from '#kit/media.ts'
import { keep } from '#kit/memory.ts'
import { NavLink, useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { PartsPart } from './bars/parts-part.tsx'
import { TrendPart } from './bars/trend-part.tsx'
import { ArithmeticPart } from './drawer/arithmetic-part.tsx'
import { OutOfReach } from './drawer/out-of-reach.tsx'
import { PostingsPart } from './drawer/postings-part.tsx'
import { FigureHero } from './figure-hero.tsx'
import { addsUp } from './figure-text.ts'
import { lastMetric } from './figures-page.tsx'
import { periodParams } from './periods.ts'
import { QuestionBar } from './question-bar.tsx'
import { TargetLine } from './targets/target-line.tsx'
import { type Metric, useCatalogue, useMetric, useMetricName } from './use-metrics.ts'
import { useOverview } from './use-overview.ts'
import { useQuestion } from './use-question.ts'

/** One metric of one unit: the number, its course, its parts, its records. */
export function MetricPage() {
  const { t } = useTranslation('figures')
  const { metric: code = '' } = useParams()
  const metric = useMetric(code)
  const name = useMetricName()(metric)
  const question = useQuestion(code)
  const { scope, unit, day, set } = question
  const answer = useOverview(scope)
  const phone = usePhone()
  const catalogue = useCatalogue()
  useEffect(() => {
    if (metric) keep(lastMetric, metric.code)
  }, [metric])

  if (catalogue.data && !metric)
    return (
      <Page title={t('unknown')}>
        <Empty title={code} hint={t('unknownHint')} action={<NavLink to="/figures">{t('back')}</NavLink>} />
      </Page>
    )
  return (
    <Page
      title={name}
      note={metric && <About metric={metric} />}
      actions={
        metric && (
          <>
            <PublishButton metric={metric} />
            <DeclareButton metric={metric} part={question.part} />
          </>
        )
      }
    >
      {phone && (
        <p>
          <NavLink to="/figures" preventScrollReset>
            <ArrowLeftOutlined aria-hidden /> {t('back')}
          </NavLink>
        </p>
      )}
      <QuestionBar question={question} dimensions={metric ? addsUp(metric) : false} />
      {answer.error instanceof ApiError && answer.error.status === 404 && !answer.data ? (
        <OutOfReach onHome={question.chooseUnit} />
      ) : (
        <Answered from={answer}>
          {({ figure, children, steps, target }) => (
            <>
              <Part>
                <FigureHero figure={figure} scope={scope} unit={unit?.shortName ?? '…'} day={day} />
                {target && <TargetLine target={target} figure={figure} />}
                {metric?.computed && <ArithmeticPart scope={scope} />}
              </Part>
              <TrendPart
                scope={scope}
                kind={figure.kind}
                months={steps}
                onPeriod={(period) => set(periodParams(period, scope.period))}
              />
              <PartsPart
                scope={scope}
                unit={unit}
                answer={{ figure, children }}
                metric={name}
                onUnit={(id) => question.chooseUnit(id)}
              />
              <PostingsPart scope={scope} metric={figure} />
            </>
          )}
        </Answered>
      )}
    </Page>
  )
}

function About({ metric }: { metric: Metric }) {
  const { t } = useTranslation('figures')
  return (
    <>
      <Mark>{t(`kinds.${metric.kind}`)}</Mark> {metric.definition || t('noDefinition')}
      {metric.computed && <> {t('computedNote')}</>}
      <div className="small">
        <NavLink to={`/figures/metrics/${metric.code}`}>{t('versions')}</NavLink>
      </div>
    </>
  )
}

/** For those who choose what the public reads; a rank or a grade cannot be told in one line. */
function PublishButton({ metric }: { metric: Metric }) {
  const { t } = useTranslation('figures')
  const { may } = useSession()
  const go = useGo()
  const told = addsUp(metric) || metric.kind === 'ratio'
  if (!may('published-figure.publish') || !told) return null
  return (
    <Button icon={<GlobalOutlined />} onClick={() => go(`/figures/public?metric=${metric.code}`)}>
      {t('publish')}
    </Button>
  )
}

/** Only what no other metric gives can be stated by hand, and only by those who may. */
function DeclareButton({ metric, part }: { metric: Metric; part: string }) {
  const { t } = useTranslation('figures')
  const { may } = useSession()
  const go = useGo()
  if (!may('declaration.record') || (metric.computed && addsUp(metric))) return null
  return (
    <Button
      icon={<EditOutlined />}
      onClick={() => go(`/declarations/new?metric=${metric.code}${part ? `&period=${part}` : ''}`)}
    >
      {t('declare.open')}
    </Button>
  )
}
