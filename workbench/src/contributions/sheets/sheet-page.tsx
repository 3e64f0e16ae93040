import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { checkAddress } from '../contribution.ts'
import { useContributionWords } from '../contribution-words.ts'
import { SheetPaper } from './sheet-paper.tsx'

/** An issued sheet as it is printed. */
export function SheetPage() {
  const { t } = useContributionWords()
  const { id = '' } = useParams()
  const go = useGo()
  const answer = useRead('GET /api/contribution-sheets/{id}', { params: { id } })
  const sheet = answer.data
  return (
    <Page
      title={t('title')}
      note={t('sheet.note')}
      actions={
        sheet && (
          <>
            <Button onClick={() => go(`/contributions/${sheet.memberId}`)}>{t('sheet.back')}</Button>
            <Button onClick={() => window.open(checkAddress(sheet.code))}>{t('sheet.check')}</Button>
            {!sheet.withdrawnAt && (
              <Button type="primary" onClick={() => window.print()}>
                {t('sheet.print')}
              </Button>
            )}
          </>
        )
      }
    >
      <Answered from={answer}>
        {(found) => (
          <>
            {found.withdrawnAt && (
              <Notice tone="error" title={t('sheet.withdrawn', { at: moment(found.withdrawnAt) })}>
                {found.reason}
              </Notice>
            )}
            <SheetPaper sheet={found} />
          </>
        )}
      </Answered>
    </Page>
  )
}
