import { useWrite } from '#api/use-write.ts'
import { useDraft } from '#kit/drafts/use-draft.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Loading } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useCollectionWords } from '../collection-words.ts'
import { newQuestionnaire } from './questionnaire.ts'
import { QuestionnaireEditor } from './questionnaire-editor.tsx'

/** A new questionnaire, which the unit one looks at and all below it may send. */
export function NewQuestionnaire() {
  const { t } = useCollectionWords()
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  const kept = useDraft({ form: 'questionnaire.new' })
  const make = useWrite('POST /api/questionnaires')
  if (kept === undefined || !unit) return <Loading />
  return (
    <QuestionnaireEditor
      title={t('questionnaire.new')}
      note={t('questionnaire.usedBy', { unit: unit.name })}
      start={newQuestionnaire}
      kept={kept}
      send={async (draft) => {
        const { code } = await make.send({ body: { organizationId, ...draft } })
        return () => go(`/questionnaires/${code}`, { replace: true })
      }}
    />
  )
}
