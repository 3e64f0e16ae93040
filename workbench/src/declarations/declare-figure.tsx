import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useWrite } from '#api/use-write.ts'
import { today } from '#kit/format.ts'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { periodOf, useCatalogue } from '../figures/index.ts'
import { DeclarationForm } from './declaration-form.tsx'

/** A figure that no record gives; `?metric=` and `?period=` name it. */
export function DeclareFigure() {
  const { t } = useTranslation('declarations')
  const [urlState] = useSearchParams()
  const { id: organization } = useUnit()
  const { year, to } = useYear()
  const catalogue = useCatalogue()
  const declare = useWrite('POST /api/declarations')
  const code = urlState.get('metric') ?? undefined
  const [lastDay] = [to, today()].sort()
  return (
    <Page title={t('title')} note={t('titleNote')}>
      <Answered from={catalogue}>
        {({ themes }) => {
          const metric = themes.flatMap((theme) => theme.metrics).find((one) => one.code === code)
          const period =
            metric?.kind === 'stock' ? (lastDay ?? to) : periodOf(year, urlState.get('period') ?? '')
          return (
            <DeclarationForm
              name={{ form: 'figure.declare', record: code ?? '' }}
              initial={{ organization, as: 'level', ...(metric ? { metric: metric.code, period } : {}) }}
              year={year}
              send={(body) => declare.send({ body })}
            />
          )
        }}
      </Answered>
    </Page>
  )
}
