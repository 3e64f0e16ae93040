import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { ContradictionList } from './contradiction-list.tsx'
import { useContradictionWords } from './contradiction-words.ts'
import { AssignDialog } from './dialogs.ts'
import { type Contradiction, type Subject, useContradictions } from './use-contradictions.ts'

/** Figures that contradict each other, with what to ask and what was said; whoever may says why it is so. */
export function ContradictionsPart({ titled = false, ...subject }: Subject & { titled?: boolean }) {
  const { t } = useContradictionWords()
  const answer = useContradictions(subject)
  const [asked, setAsked] = useState<{ act: 'answer' | 'assign'; of: Contradiction }>()
  const close = () => setAsked(undefined)
  const say = useWrite('POST /api/contradictions/{subject}/{id}/answers')
  const actsFor = (of: Contradiction) => ({
    onAnswer: () => setAsked({ act: 'answer', of }),
    onAssign: () => setAsked({ act: 'assign', of }),
  })
  return (
    <Part {...(titled ? { title: t('title') } : {})}>
      <Answered from={answer} lines={4}>
        {({ items, figures, can }) => (
          <ContradictionList items={items} figures={figures} {...(can.answer ? { actsFor } : {})} />
        )}
      </Answered>
      {asked?.act === 'assign' && <AssignDialog subject={subject} contradiction={asked.of} onClose={close} />}
      {asked?.act === 'answer' && (
        <ReasonDialog
          title={t('answerTitle')}
          note={t('answerNote')}
          field={t('answerField')}
          label={t('answer')}
          reasons={t('reasons', { returnObjects: true }) as string[]}
          send={(note) => say.send({ params: subject, body: { key: asked.of.key, note } })}
          onClose={close}
        />
      )}
    </Part>
  )
}
