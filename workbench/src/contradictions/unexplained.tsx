import { NavLink } from '#kit/nav-link.tsx'
import { useContradictionWords } from './contradiction-words.ts'
import { type Subject, unexplained, useContradictions } from './use-contradictions.ts'

/** Before one signs: how many contradictions nobody has explained, and the way to them. */
export function Unexplained(subject: Subject) {
  const { t } = useContradictionWords()
  const { data } = useContradictions(subject)
  const n = unexplained(data?.items ?? []).length
  if (n === 0) return null
  return (
    <p>
      {t('beforeSigning', { n })}
      <NavLink to={`/${subject.subject}s/${subject.id}/contradictions`}>{t('see')}</NavLink>
    </p>
  )
}
