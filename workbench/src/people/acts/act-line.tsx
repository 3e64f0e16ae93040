import type { Answer } from '#api/contract.ts'
import { moment } from '#kit/format.ts'
import styles from './acts.module.css'

export type Act = Answer<'GET /api/acts'>['items'][number]

/** One act: when, who, what. */
export function ActLine({ act }: { act: Act }) {
  return (
    <li className={styles.act}>
      <span className={styles.at}>{moment(act.at)}</span>
      <span className={styles.who}>{act.person.name}</span>
      <span className={styles.what}>{act.sentence}</span>
    </li>
  )
}
