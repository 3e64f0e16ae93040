import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { GlobalOutlined } from '#kit/icons/acts.ts'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { PublishFigure } from './publish-figure.tsx'
import { PublishedFigures } from './published-figures.tsx'
import { WithdrawnFigures } from './withdrawn-figures.tsx'

/** What the public reads of the region: which figures, since when, by whom; one more, or one less. */
export function PublicFiguresPage() {
  const { t } = useTranslation('sites')
  const answer = useRead('GET /api/published-figures')
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <a href="/" target="_blank" rel="noreferrer">
          <GlobalOutlined aria-hidden /> {t('openPage')}
        </a>
      }
    >
      <Answered from={answer}>
        {({ organizationId, figures, withdrawn, can }) => (
          <>
            {can.publish ? <PublishFigure /> : <p className="muted">{t('onlyRegion')}</p>}
            <Part title={t('published')} flush>
              <PublishedFigures figures={figures} organization={organizationId} may={can.publish === true} />
            </Part>
            {withdrawn.length > 0 && (
              <Part title={t('withdrawn')} flush>
                <WithdrawnFigures figures={withdrawn} />
              </Part>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
