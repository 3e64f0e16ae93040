import { useWrite } from '#api/use-write.ts'
import { message } from '#kit/say/say.ts'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'

/** Whether the next year's draft is begun by itself; only of documents about one year. */
export function YearlySwitch({ document, may }: { document: Opened['document']; may: boolean }) {
  const { t } = useDocumentWords()
  const set = useWrite('PUT /api/documents/{id}/yearly')
  if (!/^\d{4}$/.test(document.period)) return null
  return (
    <section>
      <label>
        <input
          type="checkbox"
          checked={document.yearly}
          disabled={!may || set.busy}
          onChange={({ target }) =>
            void set
              .send({ params: { id: document.id }, body: { on: target.checked } })
              .catch((error: Error) => message.error(error.message))
          }
        />{' '}
        {t('yearly.label')}
      </label>
      <p className="muted small">{t('yearly.note')}</p>
    </section>
  )
}
