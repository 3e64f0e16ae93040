import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Facts } from '#kit/facts.tsx'
import { exact } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Part } from '#kit/page/page.tsx'
import { Failure, Loading } from '#kit/states.tsx'

type Verification = Answer<'POST /api/ledger/verification'>

/** Recomputes the whole ledger and says whether any row was altered. */
export function VerifyBooks() {
  const { t } = useTranslation('figures')
  const [found, setFound] = useState<Verification>()
  const verify = useWrite('POST /api/ledger/verification', setFound)
  const start = () => {
    setFound(undefined)
    // What went wrong stands below the button.
    verify.send({}).catch(() => undefined)
  }
  return (
    <Part title={t('books.verify')}>
      <p>{t('books.verifyNote')}</p>
      <p>
        <Button type="primary" loading={verify.busy} onClick={start}>
          {t('books.verifyStart')}
        </Button>
      </p>
      <div aria-live="polite">
        {verify.busy && (
          <>
            <p className="muted">{t('books.verifying')}</p>
            <Loading lines={2} />
          </>
        )}
        {verify.error && <Failure error={verify.error} retry={start} />}
        {found && <Finding found={found} />}
      </div>
    </Part>
  )
}

function Finding({ found }: { found: Verification }) {
  const { t } = useTranslation('figures')
  const facts = (
    <Facts
      items={[
        [t('books.postings'), found.postings === undefined ? undefined : exact(found.postings)],
        [t('books.folds'), found.folds === undefined ? undefined : exact(found.folds)],
        [t('books.trail'), found.trail === undefined ? undefined : exact(found.trail)],
        [t('books.digest'), found.digest && <code>{found.digest}</code>],
        [t('books.what'), found.what],
        [t('books.fold'), found.fold],
        [t('books.seq'), found.seq],
        [t('books.entry'), found.entry],
        [t('books.detail'), found.detail],
      ]}
    />
  )
  return (
    <Notice
      tone={found.whole ? 'success' : 'error'}
      role={found.whole ? 'status' : 'alert'}
      title={t(found.whole ? 'books.whole' : 'books.broken')}
    >
      {facts}
    </Notice>
  )
}
