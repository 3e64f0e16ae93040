import { usePhone } from '#kit/media.ts'
import { Bell } from '../notices/bell.tsx'
import { SearchAll } from '../search/search-all.tsx'
import { AccountMenu } from './account-menu.tsx'
import styles from './frame.module.css'
import { UnitSwitcher } from './unit-switcher.tsx'
import { YearPicker } from './year-picker.tsx'

/** Where one stands: which unit, which year; and the search over everything. */
export function TopBar() {
  const phone = usePhone()
  return (
    <header className={styles.top}>
      <UnitSwitcher />
      <YearPicker />
      <span className={styles.space} />
      <SearchAll small={phone} />
      <Bell />
      <AccountMenu />
    </header>
  )
}
