import { useTranslation } from 'react-i18next'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { StepList } from './first-steps.tsx'
import { useHome } from './use-home.ts'

/** What is still missing before the first record counts, with the units and people it concerns. */
export function FirstStepsPage() {
  const { t } = useTranslation('home')
  return (
    <Page title={t('first.page')} note={t('first.pageNote')}>
      <Answered from={useHome()}>
        {({ firstSteps }) =>
          firstSteps && firstSteps.length > 0 ? (
            <Part flush>
              <StepList steps={firstSteps} named />
            </Part>
          ) : (
            <Empty title={t('first.complete')} hint={t('first.completeHint')} />
          )
        }
      </Answered>
    </Page>
  )
}
