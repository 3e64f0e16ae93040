import { type Finding, type Form, formatQuantity } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { FindingMark } from '../findings/finding-mark.tsx'
import { anchorOf } from '../paper/rows.ts'
import styles from './cards.module.css'

interface BlockProps {
  form: Form
  findingsOf: (key: string) => readonly Finding[]
  onPick?: (place: string) => void
}

/** The tasks of a department's year, and how the money was handled, as cards. */
export function BlockCards({ form, findingsOf, onPick }: BlockProps) {
  const { t } = useTranslation('appraisals')
  const { tasks = [], management = [], budgetUnit } = form
  const amount = (value: number | null) => (value === null ? '—' : formatQuantity(value, budgetUnit))
  const rows = [
    ...tasks.map((task, nth) => ({
      ...{ key: `task:${nth}`, place: 'tasks', title: task.name },
      texts: [
        { label: t('tasks.content'), text: task.content },
        { label: t('tasks.done'), text: task.done },
      ],
      values: [
        { label: t('tasks.budget'), text: amount(task.budget) },
        { label: t('tasks.executed'), text: amount(task.executed) },
      ],
    })),
    ...management.map(({ item, state, problem }, nth) => ({
      ...{ key: `management:${nth}`, place: 'management', title: item },
      texts: [
        { label: t('management.state'), text: state },
        { label: t('management.problem'), text: problem },
      ],
      values: [],
    })),
  ]
  return rows.map(({ key, place, title, texts, values }) => (
    <article key={key} className={styles.card} id={anchorOf(key)}>
      <header className={styles.head}>
        <h3>{title}</h3>
      </header>
      {texts
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <p key={label} className="small">
            <span className="muted">{label}</span> {text}
          </p>
        ))}
      {values.length > 0 && (
        <p className={styles.values}>
          {values.map(({ label, text }) => (
            <span key={label}>
              <span className="muted">{label}</span> {text}
            </span>
          ))}
        </p>
      )}
      {findingsOf(key).map((finding) => (
        <FindingMark key={`${finding.code}-${finding.field}`} finding={finding} />
      ))}
      {onPick && (
        <button type="button" className={styles.pick} onClick={() => onPick(place)}>
          {t('change.row')}
        </button>
      )}
    </article>
  ))
}
