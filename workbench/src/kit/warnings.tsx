import styles from './evidence-drop.module.css'

/** What deserves a second look about one file. */
export function Warnings({ of = [] }: { of?: readonly string[] | undefined }) {
  return (
    <ul role="status">
      {of.map((words) => (
        <li key={words} className={styles.warning}>
          {words}
        </li>
      ))}
    </ul>
  )
}
