import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { shortMoment } from '#kit/format.ts'
import { onTop } from '#kit/later/on-top.ts'
import { message } from '#kit/say/say.ts'
import { useDocumentWords } from '../document-words.ts'
import { placeOf } from '../text/place-of.ts'
import type { Opened } from '../use-document.ts'

const RemarkDialog = onTop(() => import('./remark-dialog.tsx'), 'RemarkDialog')

/** What people say about a document, open remarks first; they stand beside it and are never printed. */
export function RemarksPart({ answer: { document, sections, comments, can } }: { answer: Opened }) {
  const { t } = useDocumentWords()
  const [saying, setSaying] = useState(false)
  const settle = useWrite('POST /api/documents/{id}/comments/{comment}/settle')
  const inOrder = [...comments].sort((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null))
  const done = (comment: string) =>
    settle
      .send({ params: { id: document.id, comment } })
      .catch((error: Error) => message.error(error.message))
  return (
    <section>
      <h3>{t('remarks.title', { n: comments.length })}</h3>
      {can.comment && (
        <Button size="small" onClick={() => setSaying(true)}>
          {t('remarks.say')}
        </Button>
      )}
      <ul>
        {inOrder.map((one) => (
          <li key={one.id} className={one.settledAt === null ? undefined : 'muted'}>
            <div>{one.words}</div>
            {one.quote && <div className="muted">“{one.quote}”</div>}
            <div className="muted small">
              {one.byName} {shortMoment(Date.parse(one.at))} ·{' '}
              <a href={`#${placeOf(one.section)}`}>
                {sections.find(({ key }) => key === one.section)?.heading ?? t('remarks.gone')}
              </a>
            </div>
            {one.settledAt !== null && (
              <div className="small">{t('remarks.settledBy', { name: one.settledByName })}</div>
            )}
            {one.settledAt === null && can.comment && (
              <Button size="small" type="link" onClick={() => void done(one.id)}>
                {t('remarks.settle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {saying && <RemarkDialog id={document.id} sections={sections} onClose={() => setSaying(false)} />}
    </section>
  )
}
