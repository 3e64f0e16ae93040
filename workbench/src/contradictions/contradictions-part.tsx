import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { ContradictionLine } from './contradiction-line.tsx'
import { useContradictionWords } from './contradiction-words.ts'
import styles from './contradictions.module.css'
import { type Contradiction, type Subject, unexplained, useContradictions } from './use-contradictions.ts'

/** Figures that contradict each other, with what to ask and what was said; whoever may says why it is so. */
export function ContradictionsPart(subject: Subject) {
  const { t } = useContradictionWords()
  const answer = useContradictions(subject)
  const [asked, setAsked] = useState<Contradiction>()
  const say = useWrite('POST /api/contradictions/{subject}/{id}/answers')
  return (
    <Part>
      <Answered from={answer} lines={4}>
        {({ items, figures, can }) => {
          const open = unexplained(items).length
          const said = items.filter((one) => one.answer !== null).length
          return (
            <>
              <p className="muted">
                {[
                  t('compared', { n: figures }),
                  ...(open > 0 ? [t('open', { n: open })] : []),
                  ...(said > 0 ? [t('answered', { n: said })] : []),
                ].join(' · ')}
              </p>
              {items.length === 0 && <Empty title={t('none')} hint={t('noneHint')} />}
              <ul className={styles.list}>
                {items.map((one) => (
                  <ContradictionLine
                    key={one.key}
                    contradiction={one}
                    {...(can.answer ? { onAnswer: () => setAsked(one) } : {})}
                  />
                ))}
              </ul>
            </>
          )
        }}
      </Answered>
      {asked && (
        <ReasonDialog
          title={t('answerTitle')}
          note={t('answerNote')}
          field={t('answerField')}
          label={t('answer')}
          reasons={t('reasons', { returnObjects: true }) as string[]}
          send={(note) => say.send({ params: subject, body: { key: asked.key, note } })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Part>
  )
}
