import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { shortMoment } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'
import { ComparedLines } from './compared-lines.tsx'
import styles from './suggestions.module.css'

type Suggestion = Opened['suggestions'][number]

/** What people propose for a section, word by word; whoever writes takes or declines each with one click. */
export function SectionSuggestions({
  id,
  suggestions,
  open,
}: {
  id: string
  suggestions: readonly Suggestion[]
  open: boolean
}) {
  return suggestions.map((one) => <OneSuggestion key={one.id} id={id} suggestion={one} open={open} />)
}

function OneSuggestion({ id, suggestion, open }: { id: string; suggestion: Suggestion; open: boolean }) {
  const { t } = useDocumentWords()
  const { note, byName, at, stale, others, lines } = suggestion
  const take = useWrite('POST /api/documents/{id}/suggestions/{suggestion}/take')
  const decline = useWrite('POST /api/documents/{id}/suggestions/{suggestion}/decline')
  const input = { params: { id, suggestion: suggestion.id } }
  const fail = (error: Error) => message.error(error.message)
  return (
    <aside className={styles.suggestion} aria-label={t('suggesting.by', { name: byName })}>
      <p className="muted small">
        {t('suggesting.by', { name: byName })} {shortMoment(Date.parse(at))}
        {note && ` · ${note}`}
      </p>
      <ComparedLines lines={lines} />
      {others && <p className="muted small">{t('suggesting.others')}</p>}
      {stale && <p className="small">{t('suggesting.stale')}</p>}
      {open && (
        <p>
          {!stale && (
            <Button
              size="small"
              type="primary"
              loading={take.busy}
              onClick={() => void take.send(input).catch(fail)}
            >
              {t('suggesting.take')}
            </Button>
          )}{' '}
          <Button size="small" loading={decline.busy} onClick={() => void decline.send(input).catch(fail)}>
            {t('suggesting.decline')}
          </Button>
        </p>
      )}
    </aside>
  )
}
