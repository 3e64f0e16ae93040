import { useRead } from '#api/use-read.ts'
import { Answered, Empty } from '#kit/states.tsx'
import { useDocumentWords } from '../document-words.ts'
import { ComparedLines } from '../suggestions/compared-lines.tsx'

/** What changed in words and figures since a version, line by line. */
export function Comparison({ id, from }: { id: string; from: number }) {
  const { t } = useDocumentWords()
  const answer = useRead('GET /api/documents/{id}/comparison', { params: { id }, query: { version: from } })
  return (
    <Answered from={answer}>
      {({ sections }) =>
        sections.length === 0 ? (
          <Empty title={t('compare.same')} hint={t('compare.sameHint')} />
        ) : (
          sections.map(({ section, heading, lines }) => (
            <section key={section}>
              <h3>{heading}</h3>
              <ComparedLines lines={lines} />
            </section>
          ))
        )
      }
    </Answered>
  )
}
