import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { BellOutlined } from '#kit/icons/places.ts'
import { usePhone } from '#kit/media.ts'
import { useOpener } from '#kit/menu/use-opener.ts'
import { useGo } from '#kit/nav-link.tsx'
import styles from './bell.module.css'
import { Count } from './count.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { useCame } from './use-came.ts'
import { useCounts } from './use-counts.ts'

/** What happened to what I care about. On a phone it opens a page, elsewhere a panel below it. */
export function Bell() {
  const { t } = useTranslation('shell')
  const known = useCounts()?.unread
  const unread = known ?? 0
  const came = useCame(known)
  const phone = usePhone()
  const go = useGo()
  const { open, opener, toggle, close, leave } = useOpener()
  return (
    <span className={styles.place}>
      <Button
        ref={opener}
        type="text"
        className={styles.bell ?? ''}
        icon={<BellOutlined aria-hidden />}
        aria-haspopup={phone ? undefined : 'dialog'}
        aria-expanded={phone ? undefined : open}
        onClick={() => (phone ? go('/notices') : toggle())}
      >
        {unread > 0 ? (
          <Count news n={unread} label={t('notices.unread', { n: unread })} />
        ) : (
          <span className="hidden">{t('notices.title')}</span>
        )}
      </Button>
      <span className="hidden" aria-live="polite">
        {came > 0 && t('notices.came', { n: came })}
      </span>
      {open && !phone && <NoticePanel bell={opener} onClose={close} onLeave={leave} />}
    </span>
  )
}
