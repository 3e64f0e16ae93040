import styles from '../files/evidence-drop.module.css'

/** What deserves a second look about one file; there before anything is said, so that it is read aloud when it comes. */
export function Warnings({ of = [] }: { of?: readonly string[] | undefined }) {
  return (
    <div role="status">
      {of.length > 0 && (
        <ul>
          {of.map((message) => (
            <li key={message} className={styles.warning}>
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
