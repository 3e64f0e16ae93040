import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { moment } from '#kit/format.ts'
import styles from './acts.module.css'

export type Act = Answer<'GET /api/acts'>['items'][number]

/** What was done, as a sentence; an act of a kind this screen does not know yet shows its kind. */
export function useActWords() {
  const { t } = useTranslation('people')
  return ({ kind, subject, organization, details }: Act): string => {
    const words = Object.fromEntries(
      Object.entries(details).map(([key, value]) => [
        key,
        key === 'role' ? t(`roles.${value}` as 'roles.checker') : String(value),
      ]),
    )
    // A dot would lead into the tree of the words.
    return t(`acts.kinds.${kind.replace('.', '-')}` as 'acts.kinds.unit-added', {
      ...words,
      subject: subject.name,
      unit: organization.name,
      defaultValue: kind,
    })
  }
}

/** One act: when, who, what. */
export function ActLine({ act }: { act: Act }) {
  const words = useActWords()
  return (
    <li className={styles.act}>
      <span className={styles.at}>{moment(act.at)}</span>
      <span className={styles.who}>{act.person.name}</span>
      <span className={styles.what}>{words(act)}</span>
    </li>
  )
}
