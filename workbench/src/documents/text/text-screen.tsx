import { cx } from '#kit/cx.ts'
import styles from '../document.module.css'
import { useDocumentWords } from '../document-words.ts'
import { AddSection } from '../editing/add-section.tsx'
import { RemarksPart } from '../remarks/remarks-part.tsx'
import { useOpenDocument } from '../use-document.ts'
import { Moved } from './moved.tsx'
import { OpenNumbers } from './open-numbers.tsx'
import { OpenSection } from './open-section.tsx'
import { placeOf } from './place-of.ts'
import { Questions } from './questions.tsx'
import { YearlySwitch } from './yearly-switch.tsx'

/** The text of a document: its outline, its sections on paper, and in the margin what is left to do. */
export function TextScreen() {
  const { t } = useDocumentWords()
  const answer = useOpenDocument()
  const { document, sections, unbound, can } = answer
  const open = can.write && (document.state === 'draft' || document.state === 'returned')
  return (
    <div className={styles.desk}>
      <nav className={styles.outline} aria-label={t('outline')}>
        <ol>
          {sections.map(({ key, level, heading }) => (
            <li key={key} className={cx(level === 2 && styles.level2, level === 3 && styles.level3)}>
              <a href={`#${placeOf(key)}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.paper}>
        <Moved moved={answer.moved} figures={answer.figures} />
        {sections.map((section) => (
          <OpenSection key={section.key} answer={answer} section={section} open={open} />
        ))}
        {open && <AddSection id={document.id} sections={sections} />}
      </div>
      <aside className={styles.margin}>
        <OpenNumbers unbound={unbound} figures={answer.figures} />
        <Questions asked={answer.asked} />
        <RemarksPart answer={answer} />
        <YearlySwitch document={document} may={can.issue === true || can.write === true} />
      </aside>
    </div>
  )
}
