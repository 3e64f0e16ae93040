import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useCatalogue } from '../figures/index.ts'
import { draftOf } from './declaration.ts'
import { DeclarationForm } from './declaration-form.tsx'

/** A declared figure that was returned or taken back, changed and handed in once more. */
export function ChangeDeclaration() {
  const { t } = useTranslation('declarations')
  const { id = '' } = useParams()
  const catalogue = useCatalogue()
  const options = { staleTime: Number.POSITIVE_INFINITY }
  const answer = useRead('GET /api/declarations/{id}', { params: { id } }, options)
  const change = useWrite('PUT /api/declarations/{id}')
  return (
    <Page title={t('change')}>
      <Answered from={{ ...answer, data: catalogue.data && answer.data }}>
        {({ declaration, evidence, history }) => {
          const { metric: code, version, state } = declaration
          const metrics = catalogue.data?.themes.flatMap((theme) => theme.metrics) ?? []
          return (
            <DeclarationForm
              name={{ form: 'figure.change', record: id, version }}
              initial={draftOf(
                declaration,
                metrics.find((one) => one.code === code),
                evidence,
              )}
              year={Number(declaration.day.slice(0, 4))}
              evidence={evidence}
              send={(body) => change.send({ params: { id }, body: { ...body, version } })}
            >
              <ReturnReason history={history} state={state} />
            </DeclarationForm>
          )
        }}
      </Answered>
    </Page>
  )
}
