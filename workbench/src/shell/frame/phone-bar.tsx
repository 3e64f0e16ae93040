import { AppstoreOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { useLayer } from '#kit/layers.ts'
import { carry } from '#kit/nav-link.tsx'
import { useEntries } from './entries.ts'
import styles from './frame.module.css'

/** The places at the thumb; what does not fit lies under "more". */
export function PhoneBar() {
  const { t } = useTranslation('shell')
  const { pathname, search } = useLocation()
  const [open, setOpen] = useState(false)
  useLayer({ open, covers: true, close: () => setOpen(false) })
  const entries = useEntries()
  const near = entries.length > 5 ? entries.slice(0, 4) : entries
  const far = entries.slice(near.length)
  // biome-ignore lint/correctness/useExhaustiveDependencies: having arrived somewhere closes the sheet
  useEffect(() => setOpen(false), [pathname])

  const link = ({ name, to, icon: Icon }: (typeof entries)[number]) => (
    <NavLink key={name} to={carry(to, search)} end={to === '/'} className={cx(styles.entry)}>
      <Icon />
      {t('entry', { ns: name })}
    </NavLink>
  )
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
