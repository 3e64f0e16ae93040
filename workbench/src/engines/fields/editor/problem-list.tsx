import { Notice } from '#kit/hints/notice.tsx'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import type { PlacedProblem } from './use-definition-problems.ts'

/** What still stands in the way, each with the way to its place. */
export function ProblemList({
  problems,
  onGo,
}: {
  problems: readonly PlacedProblem[]
  onGo: (code: string) => void
}) {
  const { t } = useFormWords()
  const { definition } = useEditor()
  if (problems.length === 0) return null
  const fieldOf = (place: string) => definition.fields.find(({ code }) => code === place.split('.')[0])
  return (
    <Notice tone="warning" role="status" room="below" title={t('editor.problems', { n: problems.length })}>
      <ul>
        {problems.slice(0, 8).map(({ place, text, problem, about }) => {
          const field = fieldOf(place)
          return (
            <li key={`${place} ${problem} ${about}`}>
              {field && (
                <button type="button" className={styles.way} onClick={() => onGo(field.code)}>
                  {field.words.zh || t('editor.nth', { n: definition.fields.indexOf(field) + 1 })}
                </button>
              )}{' '}
              {text}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
