import { exact, moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { AssignmentLine } from './assignment-line.tsx'
import { ContradictionActs } from './contradiction-acts.tsx'
import { useContradictionWords } from './contradiction-words.ts'
import styles from './contradictions.module.css'
import type { Contradiction } from './use-contradictions.ts'

const tones = { error: 'cinnabar', warning: 'ochre', note: 'plain' } as const

/** One contradiction: how grave, where it stands, why it may be so, what to ask, what was said. */
export function ContradictionLine({
  contradiction,
  acts,
}: {
  contradiction: Contradiction
  acts?: { onAnswer: () => void; onAssign: () => void }
}) {
  const { t } = useContradictionWords()
  const { severity, places, reason, question, answer, assignment } = contradiction
  return (
    <li className={styles.line}>
      <Mark tone={answer ? 'grass' : tones[severity]}>{t(`severity.${severity}`)}</Mark>
      <div className={styles.words}>
        <p>{reason}</p>
        <ul className={styles.places}>
          {places.map((place, nth) => (
            // Two places may say the same: what tells them apart is their number.
            // biome-ignore lint/suspicious/noArrayIndexKey: a contradiction is never changed in place
            <li key={nth}>
              <span className="muted">{place.document}</span>
              <PlaceWords place={place} />
              <span className="muted small">{place.date.split('/').join(t('to'))}</span>
            </li>
          ))}
        </ul>
        <p className="muted">{t('ask', { question })}</p>
        {answer && (
          <p>
            {t('said', {
              by: answer.answeredByName,
              at: moment(answer.answeredAt),
              note: answer.note,
            })}
          </p>
        )}
        {assignment && <AssignmentLine assignment={assignment} />}
        {acts && <ContradictionActs contradiction={contradiction} {...acts} />}
      </div>
    </li>
  )
}

/** The words of a document; a figure of the platform, named by its metric, leads to what it is made of. */
function PlaceWords({
  place: { quote, row, scope, value, date },
}: {
  place: Contradiction['places'][number]
}) {
  if (quote !== undefined) return <span>{quote}</span>
  const words = `${scope} ${exact(value)}`
  return row ? (
    <NavLink to={`/figures/${row}?year=${date.slice(-10, -6)}`}>{words}</NavLink>
  ) : (
    <span>{words}</span>
  )
}
