import type { Answer } from '#api/contract.ts'
import { exact } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { listAddress, useSaid } from './records/record.ts'
import { useRegisterWords } from './register-words.ts'
import styles from './registers-page.module.css'

export type Kinds = Answer<'GET /api/register-kinds'>['items']

/** Lists one under the other, each with how many stand in it today. */
export function KindList({ kinds }: { kinds: Kinds }) {
  const { t } = useRegisterWords()
  const said = useSaid()
  return (
    <ul className={styles.lists}>
      {kinds.map((kind) => (
        <li key={kind.code}>
          <NavLink to={listAddress(kind.code)} className={styles.list}>
            <span className={styles.name}>{said(kind.form.words)}</span>
            <span className={styles.standing}>
              {exact(kind.standing)} {kind.measure ? said(kind.measure) : t('record.measure')}
            </span>
            <span className="muted small">
              {kind.form.fields.map(({ words }) => said(words)).join(t('and'))}
            </span>
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
