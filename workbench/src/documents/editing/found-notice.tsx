import { plainLines } from '@medelge/documents'
import { Button } from '#kit/button.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Section } from '../use-document.ts'

/** Says that what was left unsent stands here again, shows what others wrote since, and offers theirs instead. */
export function FoundNotice({
  older,
  saved,
  onGiveUp,
}: {
  older: boolean
  saved: Section
  onGiveUp: () => void
}) {
  const { t } = useDocumentWords()
  const lines = older ? plainLines(saved.body, () => t('figureHere')) : []
  return (
    <Notice
      tone={older ? 'warning' : 'info'}
      role="status"
      title={t(older ? 'draftOlder' : 'draft')}
      action={
        <Button size="small" onClick={onGiveUp}>
          {t('giveUp')}
        </Button>
      }
    >
      {older && (
        <details>
          <summary>{t('latest', { name: saved.changedByName })}</summary>
          {lines.map((line, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that names it
            <p key={nth}>{line}</p>
          ))}
        </details>
      )}
    </Notice>
  )
}
