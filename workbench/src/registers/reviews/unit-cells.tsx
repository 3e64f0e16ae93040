import { exact } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { useRegisterWords } from '../register-words.ts'
import styles from './reviews.module.css'

/** A unit on a board: it opens to those below it, or says that it stands there by itself. */
export function UnitCell({
  row: { id, name, own, below },
  board,
}: {
  row: { id: number; name: string; own: boolean; below: boolean }
  board: string
}) {
  const { t } = useRegisterWords()
  if (own) return t('review.own', { unit: name })
  return below ? <NavLink to={`${board}${board.includes('?') ? '&' : '?'}unit=${id}`}>{name}</NavLink> : name
}

/** How many: a door to them by name, or a quiet nought. */
export function NumberCell({ n, to, tone }: { n: number; to: string; tone?: 'ochre' | 'cinnabar' }) {
  if (n === 0) return <span className="muted">0</span>
  return (
    <NavLink to={to} className={tone && styles[tone]}>
      {exact(n)}
    </NavLink>
  )
}
