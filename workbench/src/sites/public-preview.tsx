import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Answered } from '#kit/states.tsx'
import styles from './public-preview.module.css'

/** Scrolls the page in the frame, and nothing around it, to one place. */
function showPlace({ contentDocument, contentWindow }: HTMLIFrameElement, place: string): void {
  const top = contentDocument?.getElementById(place)?.getBoundingClientRect().top
  if (top !== undefined) contentWindow?.scrollTo(0, top - 16)
}

/** The public page as it will read, written by the server itself; nothing in it can run. */
export function PublicPreview({ metric, period }: { metric: string; period: string }) {
  const { t } = useTranslation('sites')
  const answer = useRead('GET /api/published-figures/preview', { query: { metric, period } })
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <p className="muted small">{t('previewNote')}</p>
      <Answered from={answer}>
        {({ html }) => (
          <iframe
            className={styles.page}
            title={t('preview')}
            srcDoc={html}
            sandbox="allow-same-origin"
            onLoad={({ currentTarget }) => showPlace(currentTarget, `${metric}-${period}`)}
          />
        )}
      </Answered>
    </section>
  )
}
