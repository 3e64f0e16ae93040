import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Facts } from '#kit/facts.tsx'
import { exact } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Failure } from '#kit/states.tsx'
import styles from './audit.module.css'

type Verification = Answer<'POST /api/audit/verification'>

/** Recomputes the chain of the trail; `found` says above the list whether any entry was altered. */
export function useVerifyTrail() {
  const [found, setFound] = useState<Verification>()
  const { send, busy, error } = useWrite('POST /api/audit/verification', setFound)
  const start = () => {
    setFound(undefined)
    // What went wrong stands above the list.
    send({ body: {} }).catch(() => undefined)
  }
  const said = error ? <Failure error={error} retry={start} /> : found && <Finding found={found} />
  return {
    start,
    busy,
    found: <div aria-live="polite">{said && <div className={styles.finding}>{said}</div>}</div>,
  }
}

function Finding({ found }: { found: Verification }) {
  const { t } = useTranslation('audit')
  const facts = (
    <div className={styles.digest}>
      <Facts
        items={[
          [t('verify.entries'), found.entries === undefined ? undefined : exact(found.entries)],
          [t('verify.removed'), found.removed ? exact(found.removed) : undefined],
          [t('digest'), found.digest && <code>{found.digest}</code>],
          [t('verify.what'), found.what && t(`verify.found.${found.what}`)],
          [t('seq'), found.seq],
          [t('number'), found.entry],
        ]}
      />
    </div>
  )
  return (
    <Notice
      tone={found.whole ? 'success' : 'error'}
      role={found.whole ? 'status' : 'alert'}
      title={t(found.whole ? 'verify.whole' : 'verify.broken')}
    >
      {facts}
    </Notice>
  )
}
