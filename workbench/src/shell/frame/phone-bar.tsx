import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { AppstoreOutlined } from '#kit/icons/places.ts'
import { part } from '../noun.ts'
import { useEntries } from './entries.ts'
import { EntryLink } from './entry-link.tsx'
import styles from './frame.module.css'

const PlacesSheet = part(() => import('./places-sheet.tsx'), 'PlacesSheet')

/** The places at the thumb; what does not fit lies under "more". */
export function PhoneBar() {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const entries = useEntries()
  const near = entries.length > 5 ? entries.slice(0, 4) : entries
  const far = entries.slice(near.length)
  // biome-ignore lint/correctness/useExhaustiveDependencies: having arrived somewhere closes the sheet
  useEffect(() => setOpen(false), [pathname])

  const link = (entry: (typeof entries)[number]) => <EntryLink key={entry.name} place={[entry]} />
  return (
    <nav className={styles.bar} aria-label={t('places')}>
      {near.map(link)}
      {far.length > 0 && (
        <button type="button" className={styles.entry} aria-expanded={open} onClick={() => setOpen(true)}>
          <AppstoreOutlined />
          {t('morePlaces')}
        </button>
      )}
      {open && (
        <Suspense fallback={null}>
          <PlacesSheet onClose={() => setOpen(false)}>{far.map(link)}</PlacesSheet>
        </Suspense>
      )}
    </nav>
  )
}
