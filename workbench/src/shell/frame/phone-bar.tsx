import { AppstoreOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useLayer } from '#kit/keys/layers.ts'
import { useEntries } from './entries.ts'
import { EntryLink } from './entry-link.tsx'
import styles from './frame.module.css'

/** The places at the thumb; what does not fit lies under "more". */
export function PhoneBar() {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  useLayer({ open, covers: true, close: () => setOpen(false) })
  const entries = useEntries()
  const near = entries.length > 5 ? entries.slice(0, 4) : entries
  const far = entries.slice(near.length)
  // biome-ignore lint/correctness/useExhaustiveDependencies: having arrived somewhere closes the sheet
  useEffect(() => setOpen(false), [pathname])

  const link = (entry: (typeof entries)[number]) => <EntryLink key={entry.name} {...entry} />
  return (
    <nav className={styles.bar} aria-label={t('places')}>
      {near.map(link)}
      {far.length > 0 && (
        <button type="button" className={styles.entry} aria-expanded={open} onClick={() => setOpen(true)}>
          <AppstoreOutlined />
          {t('morePlaces')}
        </button>
      )}
      <Drawer
        placement="bottom"
        size="auto"
        open={open}
        keyboard={false}
        onClose={() => setOpen(false)}
        title={t('places')}
      >
        <div className={styles.sheet}>{far.map(link)}</div>
      </Drawer>
    </nav>
  )
}
