import type { Answer } from '#api/contract.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { useDocumentWords } from '../document-words.ts'

export type Erratum = Answer<'GET /api/documents/{id}/issues'>['errata'][number]

/** What was wrong and is right, in one sentence. */
export function ErratumWords({ erratum }: { erratum: Erratum }) {
  const { t } = useDocumentWords()
  const { heading, was, becomes, source, reason } = erratum
  return (
    <>
      {t('errata.in', { heading })}
      <del>{was}</del> → <ins>{becomes}</ins>
      {source && t('errata.from', { source })}
      {t('errata.because', { reason })}
    </>
  )
}

/** What was found wrong in a document, above its text; nothing where nothing was. */
export function ErrataNotice({ errata }: { errata: readonly Erratum[] }) {
  const { t } = useDocumentWords()
  if (errata.length === 0) return null
  return (
    <Notice tone="warning" role="status" title={t('errata.title', { n: errata.length })}>
      <ul>
        {errata.map((one) => (
          <li key={one.id}>
            <ErratumWords erratum={one} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
