import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { usePhone } from '#kit/media.ts'
import { Loading } from '#kit/states.tsx'
import { Beside } from './beside.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { DrawerPlace } from './drawer-place.tsx'
import styles from './frame.module.css'
import { PhoneBar } from './phone-bar.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useLastingParams } from './use-lasting-params.ts'

/** The workbench around every screen: rail, top bar, the screen, and the drawer behind the numbers. */
export function Frame() {
  const { t } = useTranslation('shell')
  const phone = usePhone()
  const moving = useNavigation().state !== 'idle'
  const { pathname } = useLocation()
  useLastingParams()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      {!phone && <Rail />}
      <TopBar />
      {moving && <div className={styles.moving} role="progressbar" aria-label={t('loading')} />}
      <main id="main" tabIndex={-1} className={styles.main} key={pathname.split('/')[1]}>
        <ConnectionBar />
        {!phone && <Beside />}
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      {phone && <PhoneBar />}
      <DrawerPlace />
      <ScrollRestoration />
    </div>
  )
}
