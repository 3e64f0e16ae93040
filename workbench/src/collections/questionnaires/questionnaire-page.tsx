import type { FormDefinition } from '@medelge/fields/definition'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { useDraft } from '#kit/drafts/use-draft.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Loading } from '#kit/states.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { draftOf, type QuestionnaireAnswer } from './questionnaire.ts'
import { QuestionnaireEditor } from './questionnaire-editor.tsx'

/** What a questionnaire asks, and its next version for whoever may write it. */
export function QuestionnairePage() {
  const { code = '' } = useParams()
  const answer = useRead('GET /api/questionnaires/{code}', { params: { code } })
  return (
    <Answered from={answer}>
      {(found) => <Kept key={`${code} ${found.questionnaire.version}`} found={found} />}
    </Answered>
  )
}

function Kept({ found: { questionnaire, can } }: { found: QuestionnaireAnswer }) {
  const { t } = useCollectionWords()
  const { code, version, form } = questionnaire
  const [start] = useState(() => draftOf(questionnaire))
  const kept = useDraft({ form: 'questionnaire.change', record: code, version })
  const write = useWrite('PUT /api/questionnaires/{code}')
  if (!can.define)
    return (
      <Page
        title={form.words.zh}
        note={t('questionnaire.nth', { n: version })}
        actions={<NavLink to="/questionnaires">{t('questionnaires')}</NavLink>}
      >
        <Part>
          <ol>
            {form.fields.map((field) => (
              <li key={field.code}>
                {field.words.zh} {field.unit && <span className="muted">{field.unit.zh}</span>}
              </li>
            ))}
          </ol>
        </Part>
      </Page>
    )
  if (kept === undefined) return <Loading />
  return (
    <QuestionnaireEditor
      title={form.words.zh}
      note={t('questionnaire.nth', { n: version })}
      actions={<NavLink to="/questionnaires">{t('questionnaires')}</NavLink>}
      start={start}
      before={form as FormDefinition}
      kept={kept}
      send={async (draft) => {
        await write.send({ params: { code }, body: { version, ...draft } })
        return () => {}
      }}
    />
  )
}
